package uk.wardline.geo;

import java.io.Serializable;
import java.util.List;

/**
 * What a ward covers: one or more areas in WGS84, each a ring with the holes in it. Immutable and
 * serializable, with an exact round trip through well-known text.
 */
public record Boundary(List<Area> areas) implements Serializable {

  /** One piece of a boundary. */
  public record Area(Ring shell, List<Ring> holes) implements Serializable {
    /** Copies the holes in. */
    public Area {
      holes = List.copyOf(holes);
    }
  }

  /** Copies the areas in; throws {@link IllegalArgumentException} where there is none. */
  public Boundary {
    areas = List.copyOf(areas);
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("A boundary covers at least one area.");
    }
  }

  /**
   * Reads a {@code POLYGON} or {@code MULTIPOLYGON}, longitude first. Throws {@link
   * UnreadableBoundary} for anything else.
   */
  public static Boundary ofWkt(String wkt) {
    return Shapes.boundary(Shapes.read(wkt));
  }

  /** The boundary as a {@code MULTIPOLYGON}, longitude first, with all its digits. */
  public String toWkt() {
    return WktText.of(this);
  }

  /** The centre of mass. It may lie outside the boundary; {@link #labelPoint()} does not. */
  public LonLat centroid() {
    return LocalPlane.around(this).centroid(this);
  }

  /** A position well inside the largest area, where a label can stand. */
  public LonLat labelPoint() {
    return LocalPlane.around(this).labelPoint(this);
  }

  /**
   * The area in square kilometres on the WGS84 ellipsoid; right to about 0.1% for what is as large
   * as a county.
   */
  public double areaKm2() {
    return LocalPlane.around(this).squareMetres(this) / 1e6;
  }
}
