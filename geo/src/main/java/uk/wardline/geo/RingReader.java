package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;

/** Makes rings in WGS84 of nested lists, and says all that is wrong with each. */
final class RingReader {
  /** A ring whose ends are no further apart than this, in metres, is closed for its author. */
  private static final double CLOSE_ENOUGH_M = 0.1;

  private final ReferenceSystem system;
  private final @Nullable NationalGrid grid;
  private final FaultList faults;

  /** The grid is needed for {@link ReferenceSystem#NATIONAL_GRID} alone. */
  RingReader(ReferenceSystem system, @Nullable NationalGrid grid, FaultList faults) {
    this.system = system;
    this.grid = grid;
    this.faults = faults;
  }

  /** The ring, or null after its faults were told. */
  @Nullable LinearRing ring(Nested coordinates, String where) {
    List<Coordinate> positions = positions(coordinates, where);
    if (positions == null) {
      return null;
    }
    close(positions, where);
    long different = positions.stream().map(at -> List.of(at.x, at.y)).distinct().count();
    if (positions.size() < 4 || different < 3) {
      faults.fault(
          GeoFault.Kind.TOO_FEW_POINTS,
          where,
          "The ring has " + different + " different positions, which enclose nothing.",
          "A ring needs at least three, and the first again at the end.");
      return null;
    }
    if (!positions.getFirst().equals2D(positions.getLast())) {
      faults.fault(
          GeoFault.Kind.UNCLOSED_RING,
          where,
          "The ring starts at "
              + at(positions.getFirst())
              + " and ends at "
              + at(positions.getLast())
              + ".",
          "Repeat the first position at the end, if nothing is missing in between.");
      return null;
    }
    return Shapes.factory().createLinearRing(positions.toArray(Coordinate[]::new));
  }

  /** A position as people read it. */
  static String at(Coordinate degrees) {
    return String.format(Locale.ROOT, "longitude %.6f, latitude %.6f", degrees.x, degrees.y);
  }

  private @Nullable List<Coordinate> positions(Nested coordinates, String where) {
    if (!(coordinates instanceof Nested.Several several)) {
      malformed(
          where, "The ring is " + Geometries.what(coordinates) + ", not a list of positions.");
      return null;
    }
    List<Coordinate> positions = new ArrayList<>();
    int outOfRange = 0;
    Nested.Position example = null;
    for (Nested item : several.items()) {
      if (!(item instanceof Nested.Position position)) {
        malformed(
            where,
            "Position "
                + (positions.size() + outOfRange + 1)
                + " of the ring is "
                + Geometries.what(item)
                + ".");
        return null;
      }
      if (system.holds(position.x(), position.y())) {
        positions.add(toWgs84(position));
      } else {
        outOfRange++;
        example = example == null ? position : example;
      }
    }
    if (example != null) {
      faults.fault(
          GeoFault.Kind.OUT_OF_RANGE,
          where,
          String.format(
              Locale.ROOT,
              "%d of %d positions are out of range (%s); the first is %s, %s.",
              outOfRange,
              several.items().size(),
              system.range(),
              example.x(),
              example.y()),
          remedyFor(example));
      return null;
    }
    return positions;
  }

  private String remedyFor(Nested.Position position) {
    return system == ReferenceSystem.WGS84
            && ReferenceSystem.NATIONAL_GRID.holds(position.x(), position.y())
        ? "It looks like the British National Grid: add \"crs\": {\"type\": \"name\","
            + " \"properties\": {\"name\": \"EPSG:27700\"}} to the file."
        : "Mend the position, or say in \"crs\" which reference system the file is in.";
  }

  private Coordinate toWgs84(Nested.Position position) {
    if (grid == null) {
      return new Coordinate(position.x(), position.y());
    }
    LonLat lonLat = grid.toLonLat(new GridPoint(position.x(), position.y()));
    return new Coordinate(lonLat.longitude(), lonLat.latitude());
  }

  private void close(List<Coordinate> positions, String where) {
    if (positions.size() < 3) {
      return;
    }
    Coordinate first = positions.getFirst();
    Coordinate last = positions.getLast();
    LocalPlane plane = new LocalPlane(first.x, first.y);
    double gap = Math.hypot(plane.east(last.x), plane.north(last.y));
    if (gap > 0 && gap <= CLOSE_ENOUGH_M) {
      positions.add(new Coordinate(first));
      faults.note(
          where,
          String.format(
              Locale.ROOT,
              "the ring was closed; its ends at %s lay %.3f m apart.",
              at(first),
              gap));
    }
  }

  private void malformed(String where, String message) {
    faults.fault(
        GeoFault.Kind.MALFORMED_COORDINATES,
        where,
        message,
        "A position is [longitude, latitude], a ring a list of positions.");
  }
}
