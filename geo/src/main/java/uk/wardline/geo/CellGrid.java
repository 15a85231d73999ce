package uk.wardline.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A raster over a ward set. A cell that no edge touches knows its only ward (or that there is
 * none); a cell with an edge in it knows the wards that come into question. Immutable.
 */
final class CellGrid {
  /** The cell lies in no ward. */
  static final int NOWHERE = -1;

  private static final int SIDE = 256;

  /**
   * A share of the extent by which an edge is taken to reach further than it does; far above
   * rounding.
   */
  private static final double SLACK = 1e-9;

  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;
  private final double columnsPerDegree;
  private final double rowsPerDegree;
  private final int[] cells = new int[SIDE * SIDE];
  private final int[][] candidates;

  CellGrid(List<Outline> outlines) {
    this.minX = outlines.stream().mapToDouble(Outline::minX).min().orElseThrow();
    this.minY = outlines.stream().mapToDouble(Outline::minY).min().orElseThrow();
    this.maxX = outlines.stream().mapToDouble(Outline::maxX).max().orElseThrow();
    this.maxY = outlines.stream().mapToDouble(Outline::maxY).max().orElseThrow();
    this.columnsPerDegree = SIDE / Math.max(maxX - minX, Double.MIN_NORMAL);
    this.rowsPerDegree = SIDE / Math.max(maxY - minY, Double.MIN_NORMAL);
    this.candidates = fill(outlines, touched(outlines));
  }

  /**
   * The only ward of the point's cell, {@link #NOWHERE}, or the number of a list of {@link
   * #candidates}.
   */
  int at(double x, double y) {
    if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
      return NOWHERE;
    }
    return cells[row(y) * SIDE + column(x)];
  }

  /** The wards that come into question in a cell, lowest code first. */
  int[] candidates(int cell) {
    return candidates[-2 - cell];
  }

  private int column(double x) {
    return Math.clamp((int) ((x - minX) * columnsPerDegree), 0, SIDE - 1);
  }

  private int row(double y) {
    return Math.clamp((int) ((y - minY) * rowsPerDegree), 0, SIDE - 1);
  }

  /** For each cell the wards that have an edge in it, ascending; null where there is none. */
  private Map<Integer, List<Integer>> touched(List<Outline> outlines) {
    Map<Integer, List<Integer>> touched = new HashMap<>();
    for (int ward = 0; ward < outlines.size(); ward++) {
      int w = ward;
      outlines
          .get(ward)
          .eachEdge((x1, y1, x2, y2) -> {
            if (y1 <= y2) {
              touch(touched, w, x1, y1, x2, y2);
            } else {
              touch(touched, w, x2, y2, x1, y1);
            }
          });
    }
    return touched;
  }

  private void touch(
      Map<Integer, List<Integer>> touched, int ward, double x1, double y1, double x2, double y2) {
    double slackX = (maxX - minX) * SLACK;
    double slackY = (maxY - minY) * SLACK;
    int top = row(y2 + slackY);
    for (int row = row(y1 - slackY); row <= top; row++) {
      double a = xAt(minY + row / rowsPerDegree - slackY, x1, y1, x2, y2);
      double b = xAt(minY + (row + 1) / rowsPerDegree + slackY, x1, y1, x2, y2);
      int last = column(Math.max(a, b) + slackX);
      for (int column = column(Math.min(a, b) - slackX); column <= last; column++) {
        List<Integer> wards =
            touched.computeIfAbsent(row * SIDE + column, cell -> new ArrayList<>());
        if (wards.isEmpty() || wards.getLast() != ward) {
          wards.add(ward);
        }
      }
    }
  }

  /**
   * Where the edge, which goes upwards, is at a latitude; its end where it does not reach that far.
   */
  private static double xAt(double y, double x1, double y1, double x2, double y2) {
    if (y <= y1) {
      return x1;
    }
    return y >= y2 ? x2 : x1 + (x2 - x1) * ((y - y1) / (y2 - y1));
  }

  private int[][] fill(List<Outline> outlines, Map<Integer, List<Integer>> touched) {
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    List<int[]> lists = new ArrayList<>();
    for (int row = 0; row < SIDE; row++) {
      int known = Integer.MIN_VALUE;
      for (int column = 0; column < SIDE; column++) {
        int cell = row * SIDE + column;
        List<Integer> edges = touched.get(cell);
        if (edges == null) {
          // Along a row nothing changes until an edge comes.
          known = known == Integer.MIN_VALUE ? only(outlines, row, column) : known;
          cells[cell] = known;
          continue;
        }
        known = Integer.MIN_VALUE;
        List<Integer> wards = withThoseThatCover(outlines, edges, row, column);
        cells[cell] =
            numbers.computeIfAbsent(
                wards,
                list -> {
                  lists.add(list.stream().mapToInt(Integer::intValue).toArray());
                  return -1 - lists.size();
                });
      }
    }
    return lists.toArray(int[][]::new);
  }

  private int only(List<Outline> outlines, int row, int column) {
    for (int ward = 0; ward < outlines.size(); ward++) {
      if (holdsCentre(outlines.get(ward), row, column)) {
        return ward;
      }
    }
    return NOWHERE;
  }

  /** In overlapping sets a cell on one ward's edge can lie wholly inside another. */
  private List<Integer> withThoseThatCover(
      List<Outline> outlines, List<Integer> edges, int row, int column) {
    boolean[] wanted = new boolean[outlines.size()];
    for (int ward = 0; ward < wanted.length; ward++) {
      wanted[ward] = edges.contains(ward) || holdsCentre(outlines.get(ward), row, column);
    }
    return Arrays.asList(
        java.util.stream.IntStream.range(0, wanted.length)
            .filter(ward -> wanted[ward])
            .boxed()
            .toArray(Integer[]::new));
  }

  private boolean holdsCentre(Outline outline, int row, int column) {
    double x = minX + (column + 0.5) / columnsPerDegree;
    double y = minY + (row + 0.5) / rowsPerDegree;
    return outline.locate(x, y) != Outline.Side.OUTSIDE;
  }
}
