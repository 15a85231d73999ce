package uk.wardline.feeds.value;

import org.jspecify.annotations.Nullable;

/** Whole numbers of at most 18 digits, with or without a sign. */
final class WholeParser implements ValueParser {

  private static final int MOST_DIGITS = 18;

  @Override
  public @Nullable Long parse(String text) {
    int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    if (text.length() == start || text.length() - start > MOST_DIGITS) {
      return null;
    }
    long value = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    return text.charAt(0) == '-' ? -value : value;
  }

  @Override
  public String problem() {
    return "is not a whole number";
  }

  @Override
  public String remedy() {
    return "expected digits alone, such as 42";
  }
}
