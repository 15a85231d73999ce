package uk.wardline.sample.address;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;
import uk.wardline.sample.land.Land;

/**
 * Every postcode of the city. A point is drawn inside a ward that is chosen first, so that the
 * truth knows the ward because the point was put there. Immutable.
 */
public final class CityMap {

  private static final int TRIES = 200_000;
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  private final WardSet wards;
  private final List<PostcodeArea> areas;

  private CityMap(WardSet wards, List<PostcodeArea> areas) {
    this.wards = wards;
    this.areas = areas;
  }

  /** A city with that many postcodes. */
  public static CityMap of(WardSet wards, int postcodes, Dice dice) {
    return new CityMap(wards, new Drawing(wards, dice).areas(postcodes));
  }

  public WardSet wards() {
    return wards;
  }

  public List<PostcodeArea> areas() {
    return areas;
  }

  /** The code of the ward of a postcode. */
  public String wardCode(PostcodeArea area) {
    return wards.wards().get(area.ward()).code();
  }

  private static final class Drawing {

    private final Dice dice;
    private final List<Land> lands = new ArrayList<>();
    private final List<Land.Box> boxes = new ArrayList<>();
    private final Weights weights;
    private final StreetBook streets;

    Drawing(WardSet wards, Dice dice) {
      this.dice = dice;
      this.streets = new StreetBook(dice);
      double[] sizes = new double[wards.wards().size()];
      for (int i = 0; i < sizes.length; i++) {
        Ward ward = wards.wards().get(i);
        lands.add(Land.of(ward));
        boxes.add(lands.getLast().box());
        sizes[i] = 0.6 + 0.8 * dice.share();
      }
      this.weights = new Weights(sizes);
    }

    /** Two or three postcodes in a row share a street. */
    List<PostcodeArea> areas(int count) {
      var areas = new ArrayList<PostcodeArea>(count);
      var unfinished = new ArrayList<List<PostcodeArea>>();
      lands.forEach(ignored -> unfinished.add(new ArrayList<>()));
      for (int i = 0; i < count; i++) {
        int ward = weights.draw(dice);
        areas.add(area(i, ward, unfinished.get(ward)));
      }
      return List.copyOf(areas);
    }

    private PostcodeArea area(int number, int ward, List<PostcodeArea> street) {
      if (street.size() == 3) {
        street.clear();
      }
      String name = street.isEmpty() ? streets.next() : street.getFirst().street();
      boolean flats = dice.chance(0.22);
      double[] point = point(ward);
      // Odd numbers first, then even ones, then the odd ones further on.
      int lowest = street.size() == 2 ? 2 * PostcodeArea.HOMES + 1 : street.size() + 1;
      var area =
          new PostcodeArea(
              number,
              postcode(number),
              ward,
              point[0],
              point[1],
              name,
              lowest,
              flats ? StreetBook.block(dice) : "");
      street.add(area);
      return area;
    }

    private double[] point(int ward) {
      Land.Box box = boxes.get(ward);
      for (int tries = 0; tries < TRIES; tries++) {
        double x = box.west() + dice.share() * (box.east() - box.west());
        double y = box.south() + dice.share() * (box.north() - box.south());
        if (lands.get(ward).isWellInside(x, y)) {
          return new double[] {x, y};
        }
      }
      throw new IllegalArgumentException("No room for postcodes between " + box);
    }

    /** Of an area of postcodes, WX, that does not exist. */
    private static String postcode(int number) {
      // A step that has no factor in common with the count spreads neighbours over the sectors.
      int sectors = 20 * 10;
      int sector = number % sectors;
      int unit = (int) ((number / sectors * 7L + sector * 31L) % 400);
      return "WX"
          + (1 + sector / 10)
          + " "
          + sector % 10
          + LETTERS.charAt(unit / 20)
          + LETTERS.charAt(unit % 20);
    }
  }
}
