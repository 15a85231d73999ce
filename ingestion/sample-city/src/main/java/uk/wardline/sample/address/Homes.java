package uk.wardline.sample.address;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;

/** The homes of a postcode. */
public final class Homes {

  private static final Weights BANDS = new Weights(44, 22, 14, 9, 5.5, 3, 2, 0.5);
  private static final Tenure[] TENURES = Tenure.values();
  private static final Weights ELSEWHERE = new Weights(62, 4, 8, 26);
  private static final Weights ESTATE = new Weights(18, 62, 10, 10);

  private Homes() {}

  /** Sixteen homes; of an estate most are the council's. */
  public static List<Home> of(PostcodeArea area, Dice dice) {
    Weights tenures = dice.chance(0.21) ? ESTATE : ELSEWHERE;
    int usualBand = BANDS.draw(dice);
    boolean flats = !area.block().isEmpty();
    var homes = new ArrayList<Home>(PostcodeArea.HOMES);
    for (int i = 0; i < PostcodeArea.HOMES; i++) {
      Tenure tenure = TENURES[tenures.draw(dice)];
      int band =
          tenure == Tenure.COUNCIL
              ? dice.below(2)
              : dice.chance(0.7) ? usualBand : BANDS.draw(dice);
      homes.add(
          new Home(
              area.number() * PostcodeArea.HOMES + i,
              area,
              flats ? i + 1 : 0,
              flats ? area.lowest() : area.lowest() + 2 * i,
              (char) ('A' + band),
              tenure,
              rent(tenure, dice)));
    }
    return homes;
  }

  private static int rent(Tenure tenure, Dice dice) {
    return switch (tenure) {
      case OWNED -> 0;
      case COUNCIL -> 5400 + dice.below(1900);
      case ASSOCIATION -> 6400 + dice.below(2300);
      case PRIVATE -> 8500 + dice.below(6500);
    };
  }
}
