package uk.wardline.index.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode in capitals without spaces. A United Kingdom postcode whose digits were typed as
 * letters, or the other way round, is mended where its form leaves one reading; other countries'
 * codes are kept as they are.
 */
public final class Postcode implements Cleaner {
  private static final Pattern UK = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
  private static final Pattern FILLER =
      Pattern.compile("ZZ\\d*[A-Z]*|X+|0+|9999+|NA|NONE|UNKNOWN|NFA\\w*");

  @Override
  public Optional<String> clean(String raw) {
    String code = raw.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (code.isEmpty() || FILLER.matcher(code).matches()) {
      return Optional.empty();
    }
    if (isUk(code)) {
      return Optional.of(code);
    }
    String mended = mend(code);
    return Optional.of(isUk(mended) ? mended : code);
  }

  /** Whether the code, in standard form, has the form of a United Kingdom postcode. */
  public static boolean isUk(String code) {
    return code.length() >= 5 && code.length() <= 7 && UK.matcher(code).matches();
  }

  private static String mend(String code) {
    int n = code.length();
    if (n < 5 || n > 7) {
      return code;
    }
    return code.substring(0, n - 3)
        + toDigit(code.charAt(n - 3))
        + toLetter(code.charAt(n - 2))
        + toLetter(code.charAt(n - 1));
  }

  private static char toDigit(char c) {
    return switch (c) {
      case 'O', 'Q' -> '0';
      case 'I', 'L' -> '1';
      case 'S' -> '5';
      case 'Z' -> '2';
      case 'B' -> '8';
      default -> c;
    };
  }

  private static char toLetter(char c) {
    return switch (c) {
      case '0' -> 'O';
      case '1' -> 'I';
      case '5' -> 'S';
      case '2' -> 'Z';
      case '8' -> 'B';
      default -> c;
    };
  }
}
