package uk.wardline.sample.source;

import java.util.Arrays;
import uk.wardline.sample.dice.Weights;

/** What people contact the council about. */
enum Reason {
  BILL("Council Tax", "bill query", 13),
  MOVE("Council Tax", "change of address", 9),
  DISCOUNT("Council Tax", "discount or exemption", 5),
  PAYMENT("Council Tax", "payment", 10),
  CLAIM("Benefits", "new claim", 6),
  CHANGE("Benefits", "change of circumstances", 10),
  AWARD("Benefits", "payment of benefit", 6),
  REPAIR("Housing", "repair", 9),
  RENT("Housing", "rent account", 3),
  TRANSFER("Housing", "housing register", 3),
  BIN("Waste", "missed collection", 8),
  BULKY("Waste", "bulky waste", 4),
  TIPPING("Waste", "fly-tipping", 3),
  PERMIT("Parking", "permit", 4),
  SCHOOL("Schools", "admission", 3),
  MEALS("Schools", "free school meals", 2),
  CARE("Adult Social Care", "assessment", 2),
  BIRTHS("Registrars", "appointment", 2),
  PASS("Transport", "travel pass", 3),
  NOISE("Community Safety", "noise or nuisance", 3);

  private static final Reason[] ALL = values();
  private static final Weights COMMON =
      new Weights(Arrays.stream(ALL).mapToDouble(r -> r.weight).toArray());

  private final String service;
  private final String text;
  private final double weight;

  Reason(String service, String text, double weight) {
    this.service = service;
    this.text = text;
    this.weight = weight;
  }

  static Reason draw(uk.wardline.sample.dice.Dice dice) {
    return ALL[COMMON.draw(dice)];
  }

  String service() {
    return service;
  }

  String text() {
    return text;
  }
}
