package uk.wardline.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling of a postcode: capitals, one blank before the last three characters. */
public final class Postcode {
  private static final Pattern FORM =
      Pattern.compile("(?:[A-Z]{1,2}[0-9][A-Z0-9]?|GIR)[0-9][A-Z]{2}");

  private Postcode() {}

  /**
   * {@code LE1 1AA} for {@code le11aa}, {@code LE1 1AA} and the like; empty for what is no
   * postcode.
   */
  public static Optional<String> normalised(String text) {
    StringBuilder bare = new StringBuilder(8);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    String capitals = bare.toString().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(capitals).matches()) {
      return Optional.empty();
    }
    int split = capitals.length() - 3;
    return Optional.of(capitals.substring(0, split) + " " + capitals.substring(split));
  }
}
