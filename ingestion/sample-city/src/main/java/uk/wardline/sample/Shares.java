package uk.wardline.sample;

/**
 * How often the traps of the real files occur, as shares from 0 to 1.
 *
 * @param outside points that lie in no ward, of the rows that have a point
 * @param withoutCoordinates rows without a point, of all rows
 */
public record Shares(double outside, double withoutCoordinates) {

  /** A quarter outside, and three in a hundred without a point, as in a county's file. */
  public static final Shares USUAL = new Shares(0.25, 0.03);

  public Shares {
    check("outside", outside);
    check("withoutCoordinates", withoutCoordinates);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share '%s' is %s; it must be from 0 to 1".formatted(name, share));
    }
  }
}
