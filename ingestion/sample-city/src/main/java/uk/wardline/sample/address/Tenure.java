package uk.wardline.sample.address;

/** By what right a home is lived in. */
public enum Tenure {
  OWNED,
  COUNCIL,
  ASSOCIATION,
  PRIVATE;

  /** Whether rent is due. */
  public boolean isRented() {
    return this != OWNED;
  }
}
