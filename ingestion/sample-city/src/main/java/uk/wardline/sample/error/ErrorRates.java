package uk.wardline.sample.error;

/**
 * How often two records of one person disagree in a field, as shares from 0 to 1, and what else
 * goes wrong.
 *
 * @param houseOrStreet house number or street
 * @param missing how often a field of a record is empty that should not be
 * @param badRows rows that are followed by a broken copy
 */
public record ErrorRates(
    double forename,
    double surname,
    double birthMonth,
    double birthYear,
    double houseOrStreet,
    double postcode,
    double missing,
    double badRows) {

  /**
   * As between a census and a customer register of the United Kingdom, of which 24,043 true pairs
   * were compared.
   */
  public static final ErrorRates USUAL =
      new ErrorRates(0.315, 0.294, 0.081, 0.029, 0.080, 0.060, 0.018, 0.0005);

  /** No errors, no omissions and no bad rows; but still late notice and different forms. */
  public static final ErrorRates NONE = new ErrorRates(0, 0, 0, 0, 0, 0, 0, 0);

  public ErrorRates {
    check("forename", forename);
    check("surname", surname);
    check("birthMonth", birthMonth);
    check("birthYear", birthYear);
    check("houseOrStreet", houseOrStreet);
    check("postcode", postcode);
    check("missing", missing);
    check("badRows", badRows);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 0.9)) {
      throw new IllegalArgumentException(
          "The rate '%s' is %s; it must be from 0 to 0.9".formatted(name, share));
    }
  }

  /** The same with all rates multiplied, up to 0.9. */
  public ErrorRates times(double factor) {
    return new ErrorRates(
        Math.min(0.9, forename * factor),
        Math.min(0.9, surname * factor),
        Math.min(0.9, birthMonth * factor),
        Math.min(0.9, birthYear * factor),
        Math.min(0.9, houseOrStreet * factor),
        Math.min(0.9, postcode * factor),
        Math.min(0.9, missing * factor),
        Math.min(0.9, badRows * factor));
  }
}
