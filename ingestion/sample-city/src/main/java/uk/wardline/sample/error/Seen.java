package uk.wardline.sample.error;

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
