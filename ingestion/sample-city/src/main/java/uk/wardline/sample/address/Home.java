package uk.wardline.sample.address;

/**
 * A home that people can live in.
 *
 * @param number from 0, through the city
 * @param flat the number of the flat, or 0
 * @param band the Council Tax band, A to H
 * @param rentPence the rent of a week in April 2008, in pence
 */
public record Home(
    int number, PostcodeArea area, int flat, int house, char band, Tenure tenure, int rentPence) {

  private static final long FIRST_UPRN = 999_000_000_000L;

  /** A unique property reference number that no real property has. */
  public long uprn() {
    return FIRST_UPRN + number;
  }

  /** "Flat 3, Kiln Court, 12", or "14". */
  public String houseText() {
    return flat == 0 ? Integer.toString(house) : "Flat " + flat + ", " + house;
  }

  /** House and street in one piece. */
  public String line() {
    if (flat == 0) {
      return house + " " + area.street();
    }
    return area.block().isEmpty()
        ? "Flat " + flat + ", " + house + " " + area.street()
        : "Flat " + flat + " " + area.block() + ", " + house + " " + area.street();
  }
}
