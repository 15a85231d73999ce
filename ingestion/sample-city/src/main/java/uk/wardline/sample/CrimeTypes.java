package uk.wardline.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;

/**
 * The publisher's categories of incidents and outcomes, in shares like those of a county over some
 * months.
 */
final class CrimeTypes {

  private record Share(String name, double weight) {}

  private static final List<Share> TYPES =
      List.of(
          new Share("Anti-social behaviour", 11.0),
          new Share("Bicycle theft", 2.3),
          new Share("Burglary", 8.4),
          new Share("Criminal damage and arson", 10.0),
          new Share("Drugs", 2.2),
          new Share("Other crime", 2.0),
          new Share("Other theft", 8.0),
          new Share("Possession of weapons", 0.7),
          new Share("Public order", 6.9),
          new Share("Robbery", 1.1),
          new Share("Shoplifting", 5.9),
          new Share("Theft from the person", 1.5),
          new Share("Vehicle crime", 11.2),
          new Share("Violence and sexual offences", 28.8));

  private static final List<Share> OUTCOMES =
      List.of(
          new Share("Investigation complete; no suspect identified", 46.6),
          new Share("Unable to prosecute suspect", 33.6),
          new Share("Court result unavailable", 4.1),
          new Share("Local resolution", 3.4),
          new Share("Formal action is not in the public interest", 3.3),
          new Share("Further investigation is not in the public interest", 2.2),
          new Share("Action to be taken by another organisation", 1.5),
          new Share("Offender given a caution", 0.9),
          new Share("Offender given community sentence", 0.9),
          new Share("Status update unavailable", 0.9),
          new Share("Offender sent to prison", 0.7),
          new Share("Awaiting court outcome", 0.4));

  private final Weights types = weights(TYPES);
  private final Weights outcomes = weights(OUTCOMES);
  private final byte[][] typeNames = names(TYPES);
  private final byte[][] outcomeNames = names(OUTCOMES);

  private static Weights weights(List<Share> shares) {
    return new Weights(shares.stream().mapToDouble(Share::weight).toArray());
  }

  private static byte[][] names(List<Share> shares) {
    return shares.stream()
        .map(share -> share.name().getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  static List<String> typeNames() {
    return TYPES.stream().map(Share::name).toList();
  }

  int drawType(Dice dice) {
    return types.draw(dice);
  }

  byte[] typeName(int type) {
    return typeNames[type];
  }

  /** Anti-social behaviour has neither an id nor an outcome. */
  boolean isNumbered(int type) {
    return type != 0;
  }

  byte[] drawOutcome(Dice dice) {
    return outcomeNames[outcomes.draw(dice)];
  }
}
