package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Between our boundaries and JTS. */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  static GeometryFactory factory() {
    return FACTORY;
  }

  static Geometry read(String wkt) {
    try {
      return new WKTReader(FACTORY).read(wkt);
    } catch (ParseException | IllegalArgumentException e) {
      throw new UnreadableBoundary("Not well-known text: " + e.getMessage());
    }
  }

  static Boundary boundary(Geometry geometry) {
    List<Boundary.Area> areas = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (!(geometry.getGeometryN(i) instanceof Polygon polygon) || polygon.isEmpty()) {
        throw new UnreadableBoundary(
            "A boundary is a POLYGON or MULTIPOLYGON with an area, not a "
                + geometry.getGeometryN(i).getGeometryType()
                + ".");
      }
      areas.add(area(polygon));
    }
    if (areas.isEmpty()) {
      throw new UnreadableBoundary("A boundary covers at least one area; this one is empty.");
    }
    return new Boundary(areas);
  }

  static MultiPolygon multiPolygon(Boundary boundary) {
    return FACTORY.createMultiPolygon(
        boundary.areas().stream().map(Shapes::polygon).toArray(Polygon[]::new));
  }

  static Polygon polygon(Boundary.Area area) {
    return FACTORY.createPolygon(
        linearRing(area.shell()),
        area.holes().stream().map(Shapes::linearRing).toArray(LinearRing[]::new));
  }

  private static LinearRing linearRing(Ring ring) {
    Coordinate[] positions = new Coordinate[ring.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = new Coordinate(ring.longitude(i), ring.latitude(i));
    }
    return FACTORY.createLinearRing(positions);
  }

  private static Boundary.Area area(Polygon polygon) {
    List<Ring> holes = new ArrayList<>();
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      holes.add(ring(polygon.getInteriorRingN(i)));
    }
    return new Boundary.Area(ring(polygon.getExteriorRing()), holes);
  }

  private static Ring ring(LinearRing line) {
    double[] lonLats = new double[2 * line.getNumPoints()];
    for (int i = 0; i < line.getNumPoints(); i++) {
      Coordinate at = line.getCoordinateN(i);
      lonLats[2 * i] = at.x;
      lonLats[2 * i + 1] = at.y;
    }
    return new Ring(lonLats);
  }
}
