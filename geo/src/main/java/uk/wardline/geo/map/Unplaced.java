package uk.wardline.geo.map;

/**
 * What was counted and is on no ward of the map.
 *
 * @param inNoWard had a position, which lies in no ward of the set
 * @param withoutCoordinates had no position
 */
public record Unplaced(long inNoWard, long withoutCoordinates) {

  /** Throws {@link IllegalArgumentException} for a count below zero. */
  public Unplaced {
    if (inNoWard < 0 || withoutCoordinates < 0) {
      throw new IllegalArgumentException(
          "Counts below zero: " + inNoWard + ", " + withoutCoordinates);
    }
  }

  String text(Counted counted) {
    return counted.of(inNoWard)
        + " fell in no ward; "
        + Counted.number(withoutCoordinates)
        + " had no coordinates.";
  }
}
