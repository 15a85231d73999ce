package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The name of a ward where it fits into the ward's shape, else a number.
 *
 * @param numbered whether it is a number, which the key explains
 * @param x the middle
 * @param y the middle
 */
record Label(List<String> lines, double size, boolean numbered, double x, double y) {
  static final double LINE = 1.12;
  private static final double[] SIZES = {13, 12, 11, 10};
  private static final double STEP = 5;
  private static final double AIR = 2;

  /**
   * The label at the largest size that fits, nearest to the middle of the shape; empty where none
   * fits.
   */
  static Optional<Label> fitting(String name, Geometry shape) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
    List<Coordinate> spots = spots(shape, prepared);
    for (double size : SIZES) {
      for (List<String> lines : layouts(name)) {
        double width =
            lines.stream().mapToDouble(line -> TextWidth.of(line, size, false)).max().orElse(0);
        double height = lines.size() * size * LINE;
        for (Coordinate spot : spots) {
          Envelope box = new Envelope(spot);
          box.expandBy(width / 2 + AIR, height / 2 + AIR);
          if (prepared.covers(shape.getFactory().toGeometry(box))) {
            return Optional.of(new Label(lines, size, false, spot.x, spot.y));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A number in place of a name that does not fit. */
  static Label numbered(int number, Geometry shape) {
    Coordinate middle = middle(shape);
    return new Label(List.of(String.valueOf(number)), 11, true, middle.x, middle.y);
  }

  /** The middle of the largest circle in the shape, where a label has most room. */
  private static Coordinate middle(Geometry shape) {
    return MaximumInscribedCircle.getCenter(shape, 1).getCoordinate();
  }

  void write(Svg svg) {
    Svg.Type type = numbered ? Svg.Type.bold(size) : Svg.Type.plain(size);
    double first = y - (lines.size() - 1) * size * LINE / 2 + size * 0.36;
    for (int i = 0; i < lines.size(); i++) {
      svg.haloed(x, first + i * size * LINE, type.centred(), lines.get(i));
    }
  }

  /** In one line, and broken into two or three as evenly as words allow; the fewest lines first. */
  private static List<List<String>> layouts(String name) {
    List<List<String>> layouts = new ArrayList<>();
    layouts.add(List.of(name));
    double whole = TextWidth.of(name, 1, false);
    for (int count = 2; count <= 4; count++) {
      for (double width = whole / count; width < whole; width += 0.5) {
        List<String> lines = TextWidth.wrapped(name, width, 1, false);
        if (lines.size() <= count) {
          if (!layouts.contains(lines)) {
            layouts.add(lines);
          }
          break;
        }
      }
    }
    return layouts;
  }

  private static List<Coordinate> spots(Geometry shape, PreparedGeometry prepared) {
    Coordinate middle = middle(shape);
    Envelope box = shape.getEnvelopeInternal();
    List<Coordinate> spots = new ArrayList<>();
    spots.add(middle);
    for (double y = box.getMinY() + STEP; y < box.getMaxY(); y += STEP) {
      for (double x = box.getMinX() + STEP; x < box.getMaxX(); x += STEP) {
        Coordinate spot = new Coordinate(x, y);
        if (prepared.covers(shape.getFactory().createPoint(spot))) {
          spots.add(spot);
        }
      }
    }
    spots.sort(Comparator.comparingDouble(middle::distance));
    return spots;
  }
}
