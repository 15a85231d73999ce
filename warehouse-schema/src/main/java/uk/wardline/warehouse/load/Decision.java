package uk.wardline.warehouse.load;

/**
 * What a person decided about a load.
 *
 * @param by who
 * @param reason why, in that person's words; not blank
 */
public record Decision(String by, String reason) {
  private static final int MOST_LETTERS = 1000;

  /** Checks the reason. */
  public Decision {
    if (reason.isBlank() || reason.length() > MOST_LETTERS) {
      throw new IllegalArgumentException(
          "A reason has 1 to %d letters, not %d".formatted(MOST_LETTERS, reason.strip().length()));
    }
  }
}
