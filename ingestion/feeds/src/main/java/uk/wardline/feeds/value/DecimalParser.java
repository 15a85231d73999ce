package uk.wardline.feeds.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers with one separator and no grouping; at most 38 digits, which is what a table can
 * hold.
 */
final class DecimalParser implements ValueParser {

  private static final int MOST_DIGITS = 38;
  private static final int DIGITS_OF_A_LONG = 18;

  private final char separator;

  DecimalParser(char separator) {
    this.separator = separator;
  }

  @Override
  public @Nullable BigDecimal parse(String text) {
    boolean negative = text.charAt(0) == '-';
    int start = negative || text.charAt(0) == '+' ? 1 : 0;
    int point = -1;
    int digits = 0;
    long unscaled = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        unscaled = unscaled * 10 + (c - '0');
      } else if (c == separator && point < 0) {
        point = i;
      } else {
        return null;
      }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      return null;
    }
    int scale = point < 0 ? 0 : text.length() - point - 1;
    return digits <= DIGITS_OF_A_LONG
        ? BigDecimal.valueOf(negative ? -unscaled : unscaled, scale)
        : beyondLong(text, scale);
  }

  private BigDecimal beyondLong(String text, int scale) {
    String digits = text.replace(String.valueOf(separator), "");
    return new BigDecimal(new BigInteger(digits), scale);
  }

  @Override
  public String problem() {
    return "is not a number";
  }

  @Override
  public String remedy() {
    return "expected a decimal such as -1" + separator + "13";
  }
}
