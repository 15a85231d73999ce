package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says in which ward of one set a point lies. Immutable and thread-safe; built once for each set
 * and asked millions of times (some millions of answers a second on one core).
 *
 * <p><b>The rule for edges.</b> Of all wards that hold the point, inside or on their edge, the one
 * with the lowest code gets it; the answer is flagged {@link Placement.InWard#onEdge()} if the
 * point lies exactly on the edge of any ward. So a point on a shared edge belongs to exactly one
 * ward, and a point on the outer edge of the city is in the city. "On the edge" is exact: it is
 * decided on the coordinates as given, without a tolerance. Where wards overlap, the same rule
 * gives the point to the lowest code.
 */
public final class WardFinder {
  private static final Placement OUTSIDE = new Placement.Outside();

  private final List<Outline> outlines;
  private final CellGrid cells;
  private final Placement[] inside;
  private final Placement[] onEdge;

  /** Prepares the wards of a set. */
  public WardFinder(WardSet wards) {
    this(boundaries(wards));
  }

  private WardFinder(SortedMap<String, Boundary> boundaries) {
    this.outlines = boundaries.values().stream().map(Outline::new).toList();
    this.cells = new CellGrid(outlines);
    List<String> codes = new ArrayList<>(boundaries.keySet());
    this.inside = codes.stream().map(c -> new Placement.InWard(c, false)).toArray(Placement[]::new);
    this.onEdge = codes.stream().map(c -> new Placement.InWard(c, true)).toArray(Placement[]::new);
  }

  /**
   * Prepares boundaries given as well-known text by ward code, as the warehouse keeps them. Throws
   * {@link UnreadableBoundary} for a text that is no polygon.
   */
  public static WardFinder ofWkt(Map<String, String> boundariesByCode) {
    SortedMap<String, Boundary> boundaries = new TreeMap<>();
    boundariesByCode.forEach((code, wkt) -> boundaries.put(code, Boundary.ofWkt(wkt)));
    return new WardFinder(boundaries);
  }

  /**
   * The ward of a position in WGS84. Throws {@link IllegalArgumentException} for a coordinate that
   * is not a number; a position that is merely far away is outside.
   */
  public Placement find(double longitude, double latitude) {
    if (Double.isNaN(longitude) || Double.isNaN(latitude)) {
      throw new IllegalArgumentException(
          "Longitude " + longitude + ", latitude " + latitude + " is no position in WGS84.");
    }
    int cell = cells.at(longitude, latitude);
    if (cell >= 0) {
      return inside[cell];
    }
    return cell == CellGrid.NOWHERE ? OUTSIDE : among(cells.candidates(cell), longitude, latitude);
  }

  /** The ward of a position in WGS84. */
  public Placement find(LonLat position) {
    return find(position.longitude(), position.latitude());
  }

  /** The ward of a point on the British National Grid. */
  public Placement find(GridPoint point, NationalGrid grid) {
    return find(grid.toLonLat(point));
  }

  private Placement among(int[] candidates, double longitude, double latitude) {
    int first = -1;
    boolean edge = false;
    for (int candidate : candidates) {
      Outline.Side side = outlines.get(candidate).locate(longitude, latitude);
      edge |= side == Outline.Side.EDGE;
      if (first < 0 && side != Outline.Side.OUTSIDE) {
        first = candidate;
      }
    }
    if (first < 0) {
      return OUTSIDE;
    }
    return edge ? onEdge[first] : inside[first];
  }

  private static SortedMap<String, Boundary> boundaries(WardSet wards) {
    SortedMap<String, Boundary> boundaries = new TreeMap<>();
    wards.wards().forEach(ward -> boundaries.put(ward.code(), ward.boundary()));
    return boundaries;
  }
}
