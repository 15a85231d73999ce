package uk.wardline.sample.land;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.Ring;
import uk.wardline.geo.Ward;

/**
 * Where wards are, by plain geometry of its own: what the truth says of a point must not come from
 * the code that the truth is to check.
 */
public final class Land {

  /**
   * How far from every boundary a point stands, in degrees: some two metres, so that no rule about
   * edges matters.
   */
  private static final double MARGIN = 2e-5;

  private final List<Ring> rings;

  private Land(List<Ring> rings) {
    this.rings = rings;
  }

  public static Land of(Ward ward) {
    return of(List.of(ward));
  }

  /** All of several wards; they do not overlap. */
  public static Land of(List<Ward> wards) {
    var rings = new ArrayList<Ring>();
    for (Ward ward : wards) {
      for (Boundary.Area area : ward.boundary().areas()) {
        rings.add(area.shell());
        rings.addAll(area.holes());
      }
    }
    return new Land(rings);
  }

  /** Whether a point is inside and clear of the boundary. */
  public boolean isWellInside(double longitude, double latitude) {
    return isInside(longitude, latitude) && isClear(longitude, latitude);
  }

  /** Whether a point is outside and clear of the boundary. */
  public boolean isWellOutside(double longitude, double latitude) {
    return rings.stream().noneMatch(ring -> inRing(ring, longitude, latitude))
        && isClear(longitude, latitude);
  }

  /** In an odd number of rings: in a shell and in none of its holes. */
  private boolean isInside(double longitude, double latitude) {
    return rings.stream().filter(ring -> inRing(ring, longitude, latitude)).count() % 2 == 1;
  }

  /** Whether a ray to the east crosses the ring an odd number of times. */
  private static boolean inRing(Ring ring, double longitude, double latitude) {
    boolean inside = false;
    for (int i = 1; i < ring.size(); i++) {
      double y1 = ring.latitude(i - 1);
      double y2 = ring.latitude(i);
      if ((y1 > latitude) != (y2 > latitude)) {
        double x1 = ring.longitude(i - 1);
        double x2 = ring.longitude(i);
        double crossing = x1 + (latitude - y1) / (y2 - y1) * (x2 - x1);
        inside ^= longitude < crossing;
      }
    }
    return inside;
  }

  private boolean isClear(double longitude, double latitude) {
    return rings.stream().allMatch(ring -> distance(ring, longitude, latitude) > MARGIN);
  }

  private static double distance(Ring ring, double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < ring.size(); i++) {
      double x1 = ring.longitude(i - 1);
      double y1 = ring.latitude(i - 1);
      double dx = ring.longitude(i) - x1;
      double dy = ring.latitude(i) - y1;
      double along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
      double t = Math.clamp(Double.isNaN(along) ? 0 : along, 0.0, 1.0);
      nearest = Math.min(nearest, Math.hypot(x - x1 - t * dx, y - y1 - t * dy));
    }
    return nearest;
  }

  /** The rectangle around it. */
  public Box box() {
    var box = Box.NOTHING;
    for (Ring ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        box = box.with(ring.longitude(i), ring.latitude(i));
      }
    }
    return box;
  }

  /** A rectangle in degrees. */
  public record Box(double west, double south, double east, double north) {

    private static final Box NOTHING =
        new Box(
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private Box with(double x, double y) {
      return new Box(Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y));
    }

    /** A larger one with the same middle. */
    public Box grownBy(double share) {
      double x = (east - west) * share;
      double y = (north - south) * share;
      return new Box(west - x, south - y, east + x, north + y);
    }
  }
}
