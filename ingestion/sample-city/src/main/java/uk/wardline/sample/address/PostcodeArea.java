package uk.wardline.sample.address;

/**
 * A postcode: a point in a ward and sixteen homes around it.
 *
 * @param number from 0, through the city
 * @param ward the ward's place in the ward set
 * @param lowest the lowest house number; the others follow on the same side of the street
 * @param block the name of a block of flats at the lowest number, or empty
 */
public record PostcodeArea(
    int number,
    String postcode,
    int ward,
    double longitude,
    double latitude,
    String street,
    int lowest,
    String block) {

  /** How many homes a postcode has. */
  public static final int HOMES = 16;
}
