package uk.wardline.geo.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The {@code d} of a path. */
final class PathData {
  /** Positions nearer to the one before, in pixels, are left out: nobody would see them. */
  private static final double NEAREST = 0.4;

  private PathData() {}

  static String of(Geometry shape) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) shape.getGeometryN(i);
      append(d, polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        append(d, polygon.getInteriorRingN(hole));
      }
    }
    return d.toString();
  }

  /** The outer rings alone. */
  static String ofOutline(Geometry shape) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        append(d, polygon.getExteriorRing());
      }
    }
    return d.toString();
  }

  private static void append(StringBuilder d, LinearRing ring) {
    Coordinate last = ring.getCoordinateN(0);
    d.append('M').append(pair(last));
    for (int i = 1; i < ring.getNumPoints() - 1; i++) {
      Coordinate next = ring.getCoordinateN(i);
      if (next.distance(last) >= NEAREST) {
        d.append('L').append(pair(next));
        last = next;
      }
    }
    d.append('Z');
  }

  private static String pair(Coordinate at) {
    return Svg.number(at.x) + "," + Svg.number(at.y);
  }
}
