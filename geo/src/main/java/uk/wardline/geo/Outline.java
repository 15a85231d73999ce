package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * The edges of one boundary, sorted into horizontal slabs, so that a point is tested against the
 * few edges at its own latitude. The test is the crossing count along a ray to the east; where it
 * is close it is decided by JTS's exact orientation, so that the answer is the one of exact
 * arithmetic. Immutable.
 */
final class Outline {
  private static final int EDGES_IN_A_SLAB = 4;
  private static final int MOST_SLABS = 4096;

  private final double[] edges;
  private final int[][] slabs;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;
  private final double slabsPerDegree;

  enum Side {
    INSIDE,
    EDGE,
    OUTSIDE
  }

  /** Told of each edge: from x, y to x, y. */
  interface EdgeVisitor {
    void edge(double x1, double y1, double x2, double y2);
  }

  Outline(Boundary boundary) {
    this.edges = edgesOf(boundary);
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < edges.length; i += 2) {
      west = Math.min(west, edges[i]);
      east = Math.max(east, edges[i]);
      south = Math.min(south, edges[i + 1]);
      north = Math.max(north, edges[i + 1]);
    }
    this.minX = west;
    this.minY = south;
    this.maxX = east;
    this.maxY = north;
    int count = Math.clamp(edges.length / 4 / EDGES_IN_A_SLAB, 1, MOST_SLABS);
    this.slabsPerDegree = north > south ? count / (north - south) : 0;
    this.slabs = slabsOf(count);
  }

  double minX() {
    return minX;
  }

  double minY() {
    return minY;
  }

  double maxX() {
    return maxX;
  }

  double maxY() {
    return maxY;
  }

  void eachEdge(EdgeVisitor visitor) {
    for (int i = 0; i < edges.length; i += 4) {
      visitor.edge(edges[i], edges[i + 1], edges[i + 2], edges[i + 3]);
    }
  }

  Side locate(double x, double y) {
    if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
      return Side.OUTSIDE;
    }
    boolean inside = false;
    for (int i : slabs[slab(y, slabs.length)]) {
      double x1 = edges[i];
      double x2 = edges[i + 2];
      if (x1 < x && x2 < x) {
        continue;
      }
      double y1 = edges[i + 1];
      double y2 = edges[i + 3];
      if (x == x2 && y == y2) {
        return Side.EDGE;
      }
      if (y1 == y && y2 == y) {
        if (x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) {
          return Side.EDGE;
        }
        continue;
      }
      if ((y1 > y) == (y2 > y)) {
        continue;
      }
      if (x1 > x && x2 > x) {
        inside = !inside;
        continue;
      }
      int turn = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
      if (turn == 0) {
        return Side.EDGE;
      }
      if ((y2 < y1 ? -turn : turn) > 0) {
        inside = !inside;
      }
    }
    return inside ? Side.INSIDE : Side.OUTSIDE;
  }

  private int slab(double y, int count) {
    return Math.min(count - 1, (int) ((y - minY) * slabsPerDegree));
  }

  private int[][] slabsOf(int count) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < edges.length; i += 4) {
      int first = slab(Math.min(edges[i + 1], edges[i + 3]), count);
      int last = slab(Math.max(edges[i + 1], edges[i + 3]), count);
      for (int s = first; s <= last; s++) {
        lists.get(s).add(i);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static double[] edgesOf(Boundary boundary) {
    List<Ring> rings = new ArrayList<>();
    for (Boundary.Area area : boundary.areas()) {
      rings.add(area.shell());
      rings.addAll(area.holes());
    }
    double[] edges = new double[rings.stream().mapToInt(ring -> 4 * (ring.size() - 1)).sum()];
    int next = 0;
    for (Ring ring : rings) {
      for (int i = 1; i < ring.size(); i++) {
        edges[next++] = ring.longitude(i - 1);
        edges[next++] = ring.latitude(i - 1);
        edges[next++] = ring.longitude(i);
        edges[next++] = ring.latitude(i);
      }
    }
    return edges;
  }
}
