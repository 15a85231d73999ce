package uk.wardline.index.standard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in one piece, taken apart: the number of the house or flat, the street, and a postcode
 * at the end. "Flat 2, 14 High St, LE1 1AA" has house "14 2", street "high street" and postcode
 * "LE11AA". A named house has no number.
 */
public record UkAddress(
    Optional<String> house, Optional<String> street, Optional<String> postcode) {
  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b([a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2})\\s*$");
  private static final Pattern UNIT =
      Pattern.compile("^(?:flat|apartment|apt|unit|room)\\s*(\\w+)[ ,]+");
  private static final Pattern NUMBER =
      Pattern.compile("^(\\d+\\s*[a-z]?)(?:\\s*-\\s*\\d+)?[ ,]+(.*)$");
  private static final Pattern ONLY_NUMBER = Pattern.compile("(\\d+\\s*[a-z]?)\\s*$");
  private static final Postcode POSTCODES = new Postcode();
  private static final StreetCleaner STREETS = new StreetCleaner();

  public static UkAddress parse(String raw) {
    Matcher code = POSTCODE.matcher(raw);
    Optional<String> postcode = Optional.empty();
    String rest = raw;
    if (code.find()) {
      postcode = POSTCODES.clean(code.group(1));
      rest = raw.substring(0, code.start());
    }
    String text = Latin.fold(rest).strip();
    String unit = "";
    Matcher flat = UNIT.matcher(text);
    if (flat.find()) {
      unit = " " + flat.group(1);
      text = text.substring(flat.end());
    }
    Matcher numbered = NUMBER.matcher(text);
    if (!numbered.matches()) {
      // "Cedar Court, 33 Mill Road": the building has a name, and the number follows.
      numbered = NUMBER.matcher(text.substring(text.indexOf(',') + 1).strip());
    }
    if (numbered.matches()) {
      String house = numbered.group(1).replace(" ", "") + unit;
      return new UkAddress(
          Optional.of(house), STREETS.clean(firstPart(numbered.group(2))), postcode);
    }
    Optional<String> house = unit.isEmpty() ? Optional.empty() : Optional.of(unit.strip());
    return new UkAddress(house, STREETS.clean(firstPart(text)), postcode);
  }

  /** The number of a house as {@link #parse} writes it, from a field of its own: "Flat 2, 14". */
  static Optional<String> house(String raw) {
    String text = Latin.fold(raw).strip();
    Matcher flat = UNIT.matcher(text);
    if (!flat.find()) {
      return Optional.empty();
    }
    Matcher number = ONLY_NUMBER.matcher(text.substring(flat.end()));
    return number.find()
        ? Optional.of(number.group(1).replace(" ", "") + " " + flat.group(1))
        : Optional.empty();
  }

  private static String firstPart(String text) {
    int comma = text.indexOf(',');
    return comma > 0 ? text.substring(0, comma) : text;
  }
}
