package uk.wardline.sample.error;

import uk.wardline.sample.address.Home;
import uk.wardline.sample.life.Days;

/**
 * A person as a system sees them. What is missing is empty, a missing birth {@code Days.NEVER}.
 *
 * @param house number, or flat and number
 */
public record Seen(
    String forename,
    String middle,
    String surname,
    int birth,
    String house,
    String street,
    String postcode) {

  /** The same without the date of birth. */
  public Seen withoutBirth() {
    return new Seen(forename, middle, surname, Days.NEVER, house, street, postcode);
  }

  /** The same with the address as the property gazetteer has it. */
  public Seen at(Home home) {
    return new Seen(
        forename,
        middle,
        surname,
        birth,
        home.houseText(),
        home.area().street(),
        home.area().postcode());
  }

  /** Forename and middle names. */
  public String given() {
    return join(forename, middle);
  }

  /** "Anne Jane Smith". */
  public String inFull() {
    return join(given(), surname);
  }

  /** "Smith, Anne Jane". */
  public String familyFirst() {
    return surname.isEmpty() || given().isEmpty() ? inFull() : surname + ", " + given();
  }

  /** House and street. */
  public String line() {
    return join(house, street);
  }

  private static String join(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return first + " " + second;
  }
}
