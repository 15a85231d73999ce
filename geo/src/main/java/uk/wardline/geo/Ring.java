package uk.wardline.geo;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/** A closed ring of positions in WGS84: the last is the first again. Immutable. */
public final class Ring implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final double[] lonLats;

  /**
   * Takes longitudes and latitudes in turn. Throws {@link IllegalArgumentException} where there are
   * fewer than four positions or the ring is not closed.
   */
  public Ring(double... lonLats) {
    int n = lonLats.length;
    if (n < 8 || n % 2 != 0) {
      throw new IllegalArgumentException(
          "A ring has at least four positions, not " + n / 2.0 + ".");
    }
    if (lonLats[0] != lonLats[n - 2] || lonLats[1] != lonLats[n - 1]) {
      throw new IllegalArgumentException("A ring ends where it began.");
    }
    this.lonLats = lonLats.clone();
  }

  /** The number of positions, the closing one included. */
  public int size() {
    return lonLats.length / 2;
  }

  /** The longitude of a position, in degrees. */
  public double longitude(int index) {
    return lonLats[2 * index];
  }

  /** The latitude of a position, in degrees. */
  public double latitude(int index) {
    return lonLats[2 * index + 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ring ring && Arrays.equals(lonLats, ring.lonLats);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lonLats);
  }

  @Override
  public String toString() {
    return "Ring of " + size() + " positions";
  }
}
