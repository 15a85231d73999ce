package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.LocalPlane;
import uk.wardline.geo.Ring;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;

/**
 * The wards in pixels of a frame whose top left is 0, 0; north is up and all directions have one
 * scale.
 *
 * @param shapes one for each ward, in the set's order
 */
record MapFrame(double width, double height, double pixelsPerMetre, List<Geometry> shapes) {
  /** No higher than so many times its width. */
  private static final double TALLEST = 1.3;

  private static final double MARGIN = 4;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  static MapFrame of(WardSet wards, double width) {
    LocalPlane plane = LocalPlane.around(wards);
    Envelope metres = new Envelope();
    for (Ward ward : wards.wards()) {
      for (Boundary.Area area : ward.boundary().areas()) {
        for (int i = 0; i < area.shell().size(); i++) {
          metres.expandToInclude(
              plane.east(area.shell().longitude(i)), plane.north(area.shell().latitude(i)));
        }
      }
    }
    double room = width - 2 * MARGIN;
    double scale =
        Math.min(
            room / Math.max(metres.getWidth(), 1),
            room * TALLEST / Math.max(metres.getHeight(), 1));
    double left = MARGIN + (room - metres.getWidth() * scale) / 2 - metres.getMinX() * scale;
    double top = MARGIN + metres.getMaxY() * scale;
    List<Geometry> shapes = new ArrayList<>();
    for (Ward ward : wards.wards()) {
      shapes.add(
          FACTORY.createMultiPolygon(
              ward.boundary().areas().stream()
                  .map(area -> polygon(area, plane, scale, left, top))
                  .toArray(Polygon[]::new)));
    }
    return new MapFrame(width, metres.getHeight() * scale + 2 * MARGIN, scale, shapes);
  }

  private static Polygon polygon(
      Boundary.Area area, LocalPlane plane, double scale, double left, double top) {
    return FACTORY.createPolygon(
        ring(area.shell(), plane, scale, left, top),
        area.holes().stream()
            .map(hole -> ring(hole, plane, scale, left, top))
            .toArray(LinearRing[]::new));
  }

  private static LinearRing ring(
      Ring ring, LocalPlane plane, double scale, double left, double top) {
    Coordinate[] pixels = new Coordinate[ring.size()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          new Coordinate(
              left + plane.east(ring.longitude(i)) * scale,
              top - plane.north(ring.latitude(i)) * scale);
    }
    return FACTORY.createLinearRing(pixels);
  }
}
