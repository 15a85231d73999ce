package uk.wardline.sample.error;

/**
 * How a system comes to know people.
 *
 * @param asksForProof whether it sees proof of the date of birth, which then is right
 * @param initials how often it has an initial for a forename
 * @param noticeDays how long it takes on average until it learns of a new name or address
 * @param marks whether it keeps the marks of letters
 */
public record Habits(boolean asksForProof, double initials, int noticeDays, boolean marks) {

  /** It takes what it is told. */
  public static final Habits USUAL = new Habits(false, 0, 30, false);
}
