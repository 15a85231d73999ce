package uk.wardline.sample.names;

/**
 * What somebody is called.
 *
 * @param middle other given names, or empty
 */
public record Name(String forename, String middle, String surname) {

  /** The same with another family name. */
  public Name withSurname(String other) {
    return new Name(forename, middle, other);
  }

  /** Forename, middle names and family name. */
  public String inFull() {
    return middle.isEmpty() ? forename + " " + surname : forename + " " + middle + " " + surname;
  }

  /** All given names. */
  public String given() {
    return middle.isEmpty() ? forename : forename + " " + middle;
  }
}
