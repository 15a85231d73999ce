package uk.wardline.sample;

import java.util.List;
import java.util.Locale;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;
import uk.wardline.sample.land.Land;

/**
 * The points of one ward set, each drawn inside a ward that is chosen first: the truth knows the
 * ward because the point was put there. The place after the last ward stands for outside all of
 * them.
 */
final class Streets {

  private static final int POINTS_OF_A_WARD = 180;
  private static final int POINTS_OUTSIDE = 900;
  private static final int TRIES = 200_000;

  private final List<Ward> wards;
  private final StreetPoint[][] points;
  private final Weights ward;
  private final Weights[] point;

  Streets(WardSet set, Dice dice) {
    wards = set.wards();
    points = new StreetPoint[wards.size() + 1][];
    point = new Weights[wards.size() + 1];
    double[] busy = new double[wards.size()];
    Land all = Land.of(wards);
    for (int i = 0; i < wards.size(); i++) {
      Land land = Land.of(wards.get(i));
      points[i] = draw(POINTS_OF_A_WARD, land.box(), land::isWellInside, i, dice);
      // A few wards have several times the incidents of others.
      busy[i] = 0.5 + 3 * dice.share() * dice.share();
    }
    points[outside()] =
        draw(POINTS_OUTSIDE, all.box().grownBy(0.4), all::isWellOutside, outside(), dice);
    ward = new Weights(busy);
    for (int i = 0; i < points.length; i++) {
      point[i] = new Weights(uneven(points[i].length));
    }
  }

  private interface Test {
    boolean holds(double longitude, double latitude);
  }

  private static StreetPoint[] draw(int count, Land.Box box, Test test, int area, Dice dice) {
    var drawn = new StreetPoint[count];
    int found = 0;
    for (int tries = 0; found < count; tries++) {
      if (tries == TRIES) {
        throw new IllegalArgumentException(
            "No room for points between %s: the ward is too thin".formatted(box));
      }
      long x = Math.round((box.west() + dice.share() * (box.east() - box.west())) * 1e6);
      long y = Math.round((box.south() + dice.share() * (box.north() - box.south())) * 1e6);
      if (test.holds(x / 1e6, y / 1e6)) {
        drawn[found++] = point(x, y, area, found / 20, dice);
      }
    }
    return drawn;
  }

  /** Codes of small areas that no real area has. */
  private static StreetPoint point(long x, long y, int area, int part, Dice dice) {
    int number = area * 50 + part;
    return StreetPoint.of(
        x,
        y,
        StreetNames.draw(dice),
        String.format(Locale.ROOT, "E01%06d", 900_000 + number),
        String.format(Locale.ROOT, "Wexborough %03d%c", area + 1, 'A' + part % 26));
  }

  /** The first points see many more incidents than the last. */
  private static double[] uneven(int count) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = 1 / (3.0 + i);
    }
    return weights;
  }

  /** A ward, each as often as it is busy. */
  int drawWard(Dice dice) {
    return ward.draw(dice);
  }

  /** What stands for outside all wards. */
  int outside() {
    return wards.size();
  }

  /** A point of a ward, or of outside. */
  StreetPoint drawPoint(int place, Dice dice) {
    return points[place][point[place].draw(dice)];
  }

  String wardCode(int place) {
    return wards.get(place).code();
  }
}
