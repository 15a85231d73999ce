package uk.wardline.sample;

import java.util.List;
import uk.wardline.sample.dice.Dice;

/** Names of streets and places that sound like those of an English town. */
final class StreetNames {

  private static final List<String> FIRST =
      List.of(
          "Abbey",
          "Alder",
          "Ashfield",
          "Bakers",
          "Barley",
          "Beech",
          "Bridge",
          "Canal",
          "Castle",
          "Chapel",
          "Cherry",
          "Church",
          "Clay",
          "Coopers",
          "Copper",
          "Corn",
          "Dale",
          "Dyers",
          "Elm",
          "Fair",
          "Fern",
          "Fosse",
          "Garden",
          "Glebe",
          "Grange",
          "Hazel",
          "Heron",
          "Hill",
          "Hollow",
          "Holly",
          "Ivy",
          "Junction",
          "Kiln",
          "Lark",
          "Lime",
          "Lock",
          "Manor",
          "Market",
          "Meadow",
          "Mill",
          "Moor",
          "Oak",
          "Orchard",
          "Park",
          "Poplar",
          "Priory",
          "Quarry",
          "Rectory",
          "River",
          "Rowan",
          "Saddlers",
          "Spring",
          "Station",
          "Tanners",
          "Thorn",
          "Tower",
          "Vine",
          "Walnut",
          "Weavers",
          "Well",
          "Willow",
          "Windmill",
          "Woodland",
          "Yew");
  private static final List<String> SECOND =
      List.of(
          "Street",
          "Road",
          "Lane",
          "Close",
          "Avenue",
          "Drive",
          "Way",
          "Crescent",
          "Gardens",
          "Place",
          "Walk",
          "Court");
  private static final List<String> PLACES =
      List.of(
          "Supermarket",
          "Parking Area",
          "Petrol Station",
          "Park/Open Space",
          "Shopping Area",
          "Nightclub",
          "Further/Higher Educational Building",
          "Hospital",
          "Sports/Recreation Area",
          "Bus/Coach Station");

  private StreetNames() {}

  /** A name; one in twelve is a kind of place rather than a street. */
  static String draw(Dice dice) {
    return dice.below(12) == 0
        ? PLACES.get(dice.below(PLACES.size()))
        : FIRST.get(dice.below(FIRST.size())) + " " + SECOND.get(dice.below(SECOND.size()));
  }
}
