package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes a boundary of a feature's geometry, and says all that is wrong with it. */
final class Geometries {
  /**
   * A crossing that encloses no more than this, in square metres, is a slip of the pen and is
   * mended.
   */
  private static final double MENDABLE_M2 = 1;

  private static final int PLACES_NAMED = 5;

  private final RingReader rings;
  private final FaultList faults;

  Geometries(RingReader rings, FaultList faults) {
    this.rings = rings;
    this.faults = faults;
  }

  /** The boundary, or null after its faults were told. */
  @Nullable Boundary boundary(RawFeature feature, String where) {
    String type = feature.geometryType();
    if (type == null) {
      faults.fault(
          GeoFault.Kind.EMPTY_GEOMETRY,
          where,
          "The feature has no geometry.",
          "Give it a Polygon or MultiPolygon, or take it out of the file.");
      return null;
    }
    if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
      faults.fault(
          GeoFault.Kind.UNSUPPORTED_GEOMETRY,
          where,
          "The geometry is " + (type.startsWith("a ") ? type : "a " + type) + ".",
          "A ward is a Polygon or a MultiPolygon.");
      return null;
    }
    Nested coordinates = feature.coordinates();
    if (coordinates == null
        || (coordinates instanceof Nested.Several several && several.items().isEmpty())) {
      faults.fault(
          GeoFault.Kind.EMPTY_GEOMETRY,
          where,
          "The " + type + " has no coordinates.",
          "Give it some, or take the feature out of the file.");
      return null;
    }
    return type.equals("Polygon")
        ? whole(List.of(coordinates), where)
        : whole(itemsOf(coordinates), where);
  }

  static String what(Nested nested) {
    return switch (nested) {
      case Nested.Odd(String what) -> what;
      case Nested.Position _ -> "a single position";
      case Nested.Several(var items) -> items.isEmpty() ? "an empty list" : "a list of lists";
    };
  }

  private static List<Nested> itemsOf(Nested coordinates) {
    return coordinates instanceof Nested.Several several ? several.items() : List.of(coordinates);
  }

  private @Nullable Boundary whole(List<Nested> parts, String where) {
    int before = faults.size();
    List<Polygon> polygons = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String place = parts.size() == 1 ? where : where + ", part " + (i + 1);
      polygons.addAll(polygon(parts.get(i), place));
    }
    if (faults.size() > before) {
      return null;
    }
    MultiPolygon all = Shapes.factory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    TopologyValidationError error = new IsValidOp(all).getValidationError();
    if (error != null) {
      faults.fault(
          GeoFault.Kind.OVERLAPPING_PARTS,
          where,
          "Parts of the MultiPolygon overlap at " + RingReader.at(error.getCoordinate()) + ".",
          "Merge the parts, or move their edges apart.");
      return null;
    }
    return Shapes.boundary(all);
  }

  /** One polygon, or what a slightly wrong one was mended to; empty after a fault. */
  private List<Polygon> polygon(Nested part, String where) {
    if (!(part instanceof Nested.Several several) || several.items().isEmpty()) {
      faults.fault(
          GeoFault.Kind.MALFORMED_COORDINATES,
          where,
          "The polygon is " + what(part) + ", not a list of rings.",
          "A polygon is a list: the outer ring, then the holes.");
      return List.of();
    }
    int before = faults.size();
    List<LinearRing> made = new ArrayList<>();
    for (int i = 0; i < several.items().size(); i++) {
      LinearRing ring = rings.ring(several.items().get(i), i == 0 ? where : where + ", hole " + i);
      if (ring != null) {
        made.add(ring);
      }
    }
    if (faults.size() > before) {
      return List.of();
    }
    Polygon polygon =
        Shapes.factory()
            .createPolygon(
                made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
    TopologyValidationError error = new IsValidOp(polygon).getValidationError();
    return error == null ? List.of(polygon) : mended(polygon, error, where);
  }

  private List<Polygon> mended(Polygon polygon, TopologyValidationError error, String where) {
    int type = error.getErrorType();
    if (type == TopologyValidationError.HOLE_OUTSIDE_SHELL
        || type == TopologyValidationError.NESTED_HOLES) {
      faults.fault(
          GeoFault.Kind.HOLE_OUTSIDE_SHELL,
          where,
          (type == TopologyValidationError.NESTED_HOLES
                  ? "A hole lies inside another hole at "
                  : "A hole lies outside the outer ring at ")
              + RingReader.at(error.getCoordinate())
              + ".",
          "Make it a part of its own (MultiPolygon), or take it out.");
      return List.of();
    }
    LocalPlane plane = LocalPlane.around(polygon.getEnvelopeInternal());
    Geometry fixed = GeometryFixer.fix(polygon);
    double change = Math.abs(plane.flatten(fixed).getArea() - plane.flatten(polygon).getArea());
    if (change <= MENDABLE_M2 && fixed.getArea() > 0) {
      List<Polygon> parts = new ArrayList<>();
      for (int i = 0; i < fixed.getNumGeometries(); i++) {
        if (fixed.getGeometryN(i) instanceof Polygon part) {
          parts.add(part);
        }
      }
      faults.note(
          where,
          String.format(
              Locale.ROOT,
              "a ring that touches or crosses itself at %s was mended; the area changed by %.2f"
                  + " m².",
              places(polygon, error),
              change));
      return parts;
    }
    faults.fault(
        GeoFault.Kind.SELF_INTERSECTION,
        where,
        "The edge crosses itself at " + places(polygon, error) + ".",
        String.format(
            Locale.ROOT,
            "Mend it in a map editor: undoing the crossing changes the area by %.0f m², too much to"
                + " guess.",
            change));
    return List.of();
  }

  private static String places(Polygon polygon, TopologyValidationError error) {
    IsSimpleOp simple = new IsSimpleOp(polygon.getBoundary());
    simple.setFindAllLocations(true);
    Set<Coordinate> places = new TreeSet<>(simple.getNonSimpleLocations());
    if (places.isEmpty()) {
      places.add(error.getCoordinate());
    }
    String named =
        places.stream().limit(PLACES_NAMED).map(RingReader::at).collect(Collectors.joining("; "));
    int more = places.size() - PLACES_NAMED;
    return more > 0 ? named + " and " + more + " more places" : named;
  }
}
