package uk.wardline.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Looks for what is odd about a ward set: overlaps, gaps that wards surround, names used twice,
 * pieces that do not touch. Areas are measured in the plane that touches in the middle of the set.
 * Thread-safe.
 *
 * <p>What is smaller than {@value #SLIVER_M2} m², or narrower on average than {@value
 * #SLIVER_WIDTH_M} m, is a sliver: the two sides of one edge were drawn with different points.
 * Slivers are counted and summed, not listed.
 */
public final class WardSetChecks {
  static final double SLIVER_M2 = 10;
  static final double SLIVER_WIDTH_M = 1;

  /** What is smaller, in square metres, comes of arithmetic and not of the wards. */
  private static final double NOISE_M2 = 0.01;

  static final String SLIVER = "smaller than 10 m² or narrower than 1 m";

  private final WardSet wards;
  private final LocalPlane plane;
  private final List<Geometry> shapes;
  private final STRtree index = new STRtree();
  private final List<WardFinding> findings = new ArrayList<>();
  private int thinOverlaps;
  private double thinOverlapM2;
  private int thinGaps;
  private double thinGapM2;

  private WardSetChecks(WardSet wards) {
    this.wards = wards;
    this.plane = LocalPlane.around(wards);
    this.shapes =
        wards.wards().stream().map(ward -> (Geometry) plane.flatten(ward.boundary())).toList();
    for (int i = 0; i < shapes.size(); i++) {
      index.insert(shapes.get(i).getEnvelopeInternal(), i);
    }
  }

  /** What there is to say about a set, the largest first within a kind; empty where all is well. */
  public static List<WardFinding> findings(WardSet wards) {
    WardSetChecks checks = new WardSetChecks(wards);
    checks.overlaps();
    checks.gaps();
    if (checks.thinOverlaps + checks.thinGaps > 0) {
      checks.findings.add(
          new WardFinding.Slivers(
              checks.thinOverlaps, checks.thinOverlapM2, checks.thinGaps, checks.thinGapM2));
    }
    checks.names();
    return List.copyOf(checks.findings);
  }

  private void overlaps() {
    List<WardFinding.Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      for (int j : near(shapes.get(i).getEnvelopeInternal())) {
        if (j > i) {
          overlaps(i, j, overlaps);
        }
      }
    }
    overlaps.sort(Comparator.comparingDouble(WardFinding.Overlap::squareMetres).reversed());
    findings.addAll(overlaps);
  }

  private void overlaps(int i, int j, List<WardFinding.Overlap> overlaps) {
    Geometry both = OverlayNGRobust.overlay(shapes.get(i), shapes.get(j), OverlayNG.INTERSECTION);
    double listed = 0;
    Geometry largest = null;
    for (int part = 0; part < both.getNumGeometries(); part++) {
      if (!(both.getGeometryN(part) instanceof Polygon piece) || piece.getArea() < NOISE_M2) {
        continue;
      }
      if (isSliver(piece)) {
        thinOverlaps++;
        thinOverlapM2 += piece.getArea();
      } else {
        listed += piece.getArea();
        largest = largest == null || piece.getArea() > largest.getArea() ? piece : largest;
      }
    }
    if (largest != null) {
      overlaps.add(
          new WardFinding.Overlap(
              wards.wards().get(i), wards.wards().get(j), listed, inside(largest)));
    }
  }

  private void gaps() {
    Geometry all = OverlayNGRobust.union(shapes);
    List<WardFinding.Gap> gaps = new ArrayList<>();
    for (int part = 0; part < all.getNumGeometries(); part++) {
      Polygon piece = (Polygon) all.getGeometryN(part);
      for (int hole = 0; hole < piece.getNumInteriorRing(); hole++) {
        gap(piece.getInteriorRingN(hole), gaps);
      }
    }
    gaps.sort(Comparator.comparingDouble(WardFinding.Gap::squareMetres).reversed());
    findings.addAll(gaps);
    if (all.getNumGeometries() > 1) {
      findings.add(new WardFinding.SeparatePieces(all.getNumGeometries()));
    }
  }

  private void gap(LinearRing ring, List<WardFinding.Gap> gaps) {
    Polygon gap = Shapes.factory().createPolygon(ring);
    if (gap.getArea() < NOISE_M2) {
      return;
    }
    if (isSliver(gap)) {
      thinGaps++;
      thinGapM2 += gap.getArea();
      return;
    }
    Geometry reach = gap.buffer(SLIVER_WIDTH_M);
    List<Ward> neighbours =
        near(reach.getEnvelopeInternal()).stream()
            .filter(i -> shapes.get(i).intersects(reach))
            .map(wards.wards()::get)
            .toList();
    gaps.add(new WardFinding.Gap(neighbours, gap.getArea(), inside(gap)));
  }

  private void names() {
    Map<String, List<Ward>> byName =
        wards.wards().stream()
            .collect(Collectors.groupingBy(Ward::name, TreeMap::new, Collectors.toList()));
    byName.values().stream()
        .filter(named -> named.size() > 1)
        .forEach(named -> findings.add(new WardFinding.SameName(named)));
  }

  /** The indexes of the wards whose box meets another, ascending. */
  private List<Integer> near(Envelope box) {
    List<Integer> found = new ArrayList<>();
    index.query(box, item -> found.add((Integer) item));
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private LonLat inside(Geometry piece) {
    return plane.lonLat(piece.getInteriorPoint().getCoordinate());
  }

  private static boolean isSliver(Polygon piece) {
    double width = 2 * piece.getArea() / piece.getExteriorRing().getLength();
    return piece.getArea() < SLIVER_M2 || width < SLIVER_WIDTH_M;
  }
}
