package uk.wardline.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Made the two ward sets that ship as samples. A town of thousands of small cells (Voronoi cells
 * inside a wobbly outline) is shared out among wards twice, by growing each ward from its middle
 * along the cells; the pieces that both sharings have in common are then simplified as one
 * coverage, so that neighbours share their edges to the digit, and so do the two sets.
 */
final class MadeUpTown {
  private static final long SEED = 20_030_501;
  private static final double CELL_M = 130;
  private static final LocalPlane PLANE = new LocalPlane(-1.125, 52.634);

  private final Random random = new Random(SEED);
  private final List<Polygon> cells = new ArrayList<>();
  private final List<Coordinate> middles = new ArrayList<>();
  private final List<List<Integer>> neighbours = new ArrayList<>();

  MadeUpTown() {
    makeCells();
    findNeighbours();
  }

  /**
   * One GeoJSON text for each list of names; a name is placed by where its ward ought to be (east,
   * north in km).
   */
  List<String> wardSets(List<WardNames> sets) {
    List<int[]> sharings = sets.stream().map(this::share).toList();
    Map<List<Integer>, List<Geometry>> pieces = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      int c = cell;
      List<Integer> owners = sharings.stream().map(sharing -> sharing[c]).toList();
      pieces.computeIfAbsent(owners, key -> new ArrayList<>()).add(cells.get(cell));
    }
    List<List<Integer>> keys =
        pieces.keySet().stream()
            .sorted(
                Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparing(List::getLast))
            .toList();
    Geometry[] unions =
        keys.stream().map(key -> UnaryUnionOp.union(pieces.get(key))).toArray(Geometry[]::new);
    Geometry[] simple = CoverageSimplifier.simplify(unions, 90 / 111_300.0);
    List<String> texts = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      Map<Integer, List<Geometry>> byWard = new TreeMap<>();
      for (int i = 0; i < simple.length; i++) {
        byWard.computeIfAbsent(keys.get(i).get(set), key -> new ArrayList<>()).add(simple[i]);
      }
      texts.add(geoJson(sets.get(set), byWard));
    }
    return texts;
  }

  /** What the wards of one set are called, in the order of their codes. */
  record WardNames(String title, String codePrefix, List<Middle> wards) {}

  /** A ward and where its middle is, in km from the centre of the town. */
  record Middle(String name, double east, double north) {}

  private void makeCells() {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    List<Coordinate> sites = new ArrayList<>();
    for (double north = -6500; north <= 6500; north += CELL_M) {
      for (double east = -6500; east <= 6500; east += CELL_M) {
        sites.add(
            new Coordinate(
                east + (random.nextDouble() - 0.5) * CELL_M * 0.9,
                north + (random.nextDouble() - 0.5) * CELL_M * 0.9));
      }
    }
    voronoi.setSites(sites);
    voronoi.setClipEnvelope(new Envelope(-7000, 7000, -7000, 7000));
    Geometry diagram = voronoi.getDiagram(Shapes.factory());
    double[] phases = random.doubles(8, 0, 2 * StrictMath.PI).toArray();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Polygon cell = (Polygon) diagram.getGeometryN(i);
      Coordinate middle = cell.getCentroid().getCoordinate();
      if (isInTown(middle, phases)) {
        cells.add(rounded(cell));
        middles.add(middle);
      }
    }
  }

  private static boolean isInTown(Coordinate at, double[] phases) {
    double angle = StrictMath.atan2(at.y, at.x);
    double radius = 1;
    double[] swing = {0.09, 0.07, 0.05, 0.04, 0.03, 0.025, 0.02, 0.015};
    for (int k = 0; k < swing.length; k++) {
      radius += swing[k] * StrictMath.cos((k + 2) * angle + phases[k]);
    }
    return StrictMath.hypot(at.x / 4300, at.y / 5000) < radius;
  }

  private static Polygon rounded(Polygon metres) {
    List<Coordinate> degrees = new ArrayList<>();
    for (Coordinate at : metres.getCoordinates()) {
      LonLat lonLat = PLANE.lonLat(at);
      Coordinate next = new Coordinate(round(lonLat.longitude()), round(lonLat.latitude()));
      if (degrees.isEmpty() || !degrees.getLast().equals2D(next)) {
        degrees.add(next);
      }
    }
    return Shapes.factory().createPolygon(degrees.toArray(Coordinate[]::new));
  }

  private static double round(double degrees) {
    return StrictMath.rint(degrees * 1e6) / 1e6;
  }

  private void findNeighbours() {
    Map<List<Double>, Integer> byEdge = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      neighbours.add(new ArrayList<>());
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      Coordinate[] ring = cells.get(cell).getCoordinates();
      for (int i = 1; i < ring.length; i++) {
        boolean forward = ring[i - 1].compareTo(ring[i]) < 0;
        Coordinate a = ring[forward ? i - 1 : i];
        Coordinate b = ring[forward ? i : i - 1];
        Integer other = byEdge.putIfAbsent(List.of(a.x, a.y, b.x, b.y), cell);
        if (other != null) {
          neighbours.get(cell).add(other);
          neighbours.get(other).add(cell);
        }
      }
    }
  }

  /**
   * For each cell its ward: the one from whose middle a wandering path along the cells is shortest.
   */
  private int[] share(WardNames names) {
    record Step(int cell, int ward, double length) {}
    int[] owner = new int[cells.size()];
    Arrays.fill(owner, -1);
    double[] effort = random.doubles(cells.size(), 0.4, 2.4).toArray();
    PriorityQueue<Step> open =
        new PriorityQueue<>(Comparator.comparingDouble(Step::length).thenComparingInt(Step::cell));
    for (int ward = 0; ward < names.wards().size(); ward++) {
      Middle middle = names.wards().get(ward);
      open.add(new Step(nearest(middle.east() * 1000, middle.north() * 1000), ward, 0));
    }
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (owner[step.cell()] >= 0) {
        continue;
      }
      owner[step.cell()] = step.ward();
      for (int next : neighbours.get(step.cell())) {
        if (owner[next] < 0) {
          double way = middles.get(step.cell()).distance(middles.get(next));
          open.add(new Step(next, step.ward(), step.length() + way * effort[next]));
        }
      }
    }
    return owner;
  }

  private int nearest(double east, double north) {
    int best = 0;
    for (int cell = 1; cell < cells.size(); cell++) {
      if (distance(cell, east, north) < distance(best, east, north)) {
        best = cell;
      }
    }
    return best;
  }

  private double distance(int cell, double east, double north) {
    return StrictMath.hypot(middles.get(cell).x - east, middles.get(cell).y - north);
  }

  private static String geoJson(WardNames names, Map<Integer, List<Geometry>> byWard) {
    StringBuilder out = new StringBuilder();
    out.append("{\n\"type\": \"FeatureCollection\",\n\"name\": \"").append(names.title());
    out.append("\",\n\"features\": [\n");
    byWard.forEach((ward, pieces) -> {
      out.append(ward == 0 ? "" : ",\n");
      out.append(
          String.format(
              Locale.ROOT,
              "{ \"type\": \"Feature\", \"properties\": { \"code\": \"%s%03d\", \"name\": \"%s\" },"
                  + " \"geometry\": ",
              names.codePrefix(),
              ward + 1,
              names.wards().get(ward).name()));
      appendPolygon(out, UnaryUnionOp.union(pieces));
      out.append(" }");
    });
    return out.append("\n]\n}\n").toString();
  }

  private static void appendPolygon(StringBuilder out, @Nullable Geometry shape) {
    if (!(shape instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0) {
      throw new IllegalStateException("A ward fell apart: try other middles. " + shape);
    }
    out.append("{ \"type\": \"Polygon\", \"coordinates\": [ [ ");
    Coordinate[] ring = polygon.norm().getCoordinates();
    for (int i = 0; i < ring.length; i++) {
      out.append(
          String.format(Locale.ROOT, "%s[ %.6f, %.6f ]", i == 0 ? "" : ", ", ring[i].x, ring[i].y));
    }
    out.append(" ] ] }");
  }
}
