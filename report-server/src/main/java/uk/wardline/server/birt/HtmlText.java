package uk.wardline.server.birt;

import org.jspecify.annotations.Nullable;

/** A page as it grows: marks as they are, words escaped. */
final class HtmlText {
  private final StringBuilder page = new StringBuilder();

  HtmlText raw(String marks) {
    page.append(marks);
    return this;
  }

  HtmlText text(@Nullable String words) {
    if (words == null) {
      return this;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(c);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
