package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** What has to hold of every ward set and every point; the points come from seeds. */
class WardFinderPropertyTest {
  private static final int POINTS = Boolean.getBoolean("wardline.thorough") ? 200_000 : 20_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_finder_agrees_with_jts_on_every_point_of_a_coverage(long seed) {
    Random random = new Random(seed);
    SortedMap<String, Geometry> shapes = coverage(random);
    agrees(shapes, random);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void the_finder_agrees_with_jts_on_shapes_that_overlap(long seed) {
    Random random = new Random(seed);
    SortedMap<String, Geometry> shapes = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      shapes.put("S" + (char) ('A' + i), star(random));
    }
    agrees(shapes, random);
  }

  @Test
  void every_point_in_the_made_up_town_is_in_exactly_one_ward() {
    for (WardSet wards : List.of(SampleWards.wards2003(), SampleWards.wards2015())) {
      Geometry[] shapes =
          wards.wards().stream()
              .map(ward -> (Geometry) Shapes.multiPolygon(ward.boundary()))
              .toArray(Geometry[]::new);
      assertThat(CoverageValidator.isValid(shapes)).isTrue();
      WardFinder finder = new WardFinder(wards);
      Random random = new Random(7);
      for (int i = 0; i < POINTS; i++) {
        Coordinate point =
            new Coordinate(random.nextDouble(-1.2, -1.05), random.nextDouble(52.58, 52.69));
        long holding =
            List.of(shapes).stream()
                .filter(s -> SimplePointInAreaLocator.locate(point, s) == Location.INTERIOR)
                .count();
        boolean placed = finder.find(point.x, point.y) instanceof Placement.InWard;
        assertThat(holding).isEqualTo(placed ? 1 : 0);
      }
    }
  }

  /**
   * Points anywhere, on corners, on edges, a hair beside corners, and on the raster's own lines.
   */
  private static void agrees(SortedMap<String, Geometry> shapes, Random random) {
    Map<String, String> texts = new HashMap<>();
    shapes.forEach((code, shape) -> texts.put(code, shape.toText()));
    WardFinder finder = WardFinder.ofWkt(texts);
    List<Coordinate> corners = new ArrayList<>();
    shapes.values().forEach(shape -> corners.addAll(List.of(shape.getCoordinates())));
    for (int i = 0; i < POINTS; i++) {
      Coordinate corner = corners.get(random.nextInt(corners.size() - 1));
      Coordinate next = corners.get(corners.indexOf(corner) + 1);
      Coordinate point =
          switch (i % 5) {
            case 0 -> corner;
            case 1 -> new Coordinate((corner.x + next.x) / 2, (corner.y + next.y) / 2);
            case 2 -> new Coordinate(Math.nextUp(corner.x), Math.nextDown(corner.y));
            case 3 -> new Coordinate(random.nextInt(257) / 256.0, random.nextInt(257) / 256.0);
            default -> new Coordinate(random.nextDouble(-0.1, 1.1), random.nextDouble(-0.1, 1.1));
          };
      assertThat(finder.find(point.x, point.y))
          .as("%s", point)
          .isEqualTo(bruteForce(shapes, point));
    }
  }

  private static Placement bruteForce(SortedMap<String, Geometry> shapes, Coordinate point) {
    String first = null;
    boolean edge = false;
    for (Map.Entry<String, Geometry> shape : shapes.entrySet()) {
      int location = SimplePointInAreaLocator.locate(point, shape.getValue());
      edge |= location == Location.BOUNDARY;
      first = first == null && location != Location.EXTERIOR ? shape.getKey() : first;
    }
    return first == null ? new Placement.Outside() : new Placement.InWard(first, edge);
  }

  /** Voronoi cells with corners on a fine raster, so that middles of edges are exact. */
  private static SortedMap<String, Geometry> coverage(Random random) {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sites.add(new Coordinate(random.nextDouble(), random.nextDouble()));
    }
    voronoi.setSites(sites);
    Geometry cells = voronoi.getDiagram(Shapes.factory());
    SortedMap<String, Geometry> shapes = new TreeMap<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      Geometry cell = cells.getGeometryN(i).copy();
      cell.apply((Coordinate at) -> at.setCoordinate(new Coordinate(coarse(at.x), coarse(at.y))));
      cell.geometryChanged();
      if (cell.isValid() && cell.getArea() > 0) {
        shapes.put(String.format(java.util.Locale.ROOT, "V%02d", i), cell);
      }
    }
    return shapes;
  }

  private static double coarse(double x) {
    return Math.rint(x * 65536) / 65536;
  }

  private static Geometry star(Random random) {
    double x = random.nextDouble();
    double y = random.nextDouble();
    int points = 5 + random.nextInt(40);
    Coordinate[] ring = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double radius = random.nextDouble(0.05, 0.3);
      ring[i] =
          new Coordinate(
              coarse(x + radius * Math.cos(angle)), coarse(y + radius * Math.sin(angle)));
    }
    ring[points] = ring[0];
    return Shapes.factory().createPolygon(ring);
  }
}
