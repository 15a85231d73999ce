package uk.wardline.sample.address;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.wardline.sample.dice.Dice;

/** Names of streets, each given once before any is given again with "North" or the like. */
final class StreetBook {

  private static final List<String> FIRST =
      words(
          "Abbey Acorn Alder Almond Amber Anvil Apple Arbour Ash Aspen Avon Badger Balmoral Bank"
              + " Barley Beacon Beech Belvoir Birch Blackthorn Bracken Bramble Briar Bridge"
              + " Brook Buckingham Burnside Canal Castle Cedar Chapel Charnwood Cherry Chestnut"
              + " Church Clarendon Clover Colton Conduit Coppice Cornfield Cowper Cromwell"
              + " Danvers Dane Daisy Derwent Dovedale Dryad Duke Elder Elm Evington Fairfax"
              + " Farm Fern Fieldhouse Finch Forest Fosse Foundry Foxglove Gable Garden Gipsy"
              + " Glebe Glenfield Gorse Grange Granby Greenhill Grove Harrow Hawthorn Hazel"
              + " Heather Heron Highfield Hobart Hollow Holly Hopyard Ivy Jasmine Jubilee"
              + " Juniper Kestrel Kiln Kingfisher Knighton Laburnum Lancaster Larch Lark Laurel"
              + " Lavender Lime Linden Linnet Lodge Mallard Manor Maple Marlow Marsh Mayfield"
              + " Meadow Melbourne Mere Mill Moat Moor Mossdale Mulberry Newhaven Nightingale"
              + " Norfolk Oak Oakham Orchard Otter Paddock Park Peacock Pear Pine Poplar"
              + " Primrose Princess Priory Quarry Queen Raven Rectory Regent Ridge River Robin"
              + " Rosedale Rowan Rushmere Saffron Sandown Saxby Severn Shelley Sherwood Silver"
              + " Skylark Snowdrop Sorrel Spencer Spinney Spring Stanley Station Swallow"
              + " Swithland Sycamore Tamar Teal Tennyson Thistle Thorn Thrush Tower Trent"
              + " Tudor Upland Vale Vicarage Victoria Vine Walnut Warwick Waterloo Welland"
              + " Wharf Wheat Whitehall Willow Winchester Windmill Windsor Wood Wordsworth Wren"
              + " Yarrow Yew York");
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
          "Court",
          "Grove",
          "Rise",
          "Terrace",
          "Hill");
  private static final List<String> AGAIN = List.of("", " North", " South", " East", " West");
  private static final List<String> BLOCKS =
      List.of("Court", "House", "Mansions", "Point", "Tower", "Lodge");

  private static List<String> words(String text) {
    return text.replace(' ', '\n').lines().toList();
  }

  private final List<String> names = new ArrayList<>();
  private int next;

  StreetBook(Dice dice) {
    for (String first : FIRST) {
      for (String second : SECOND) {
        names.add(first + " " + second);
      }
    }
    Collections.shuffle(names, new Random(dice.roll()));
  }

  String next() {
    int number = next++;
    String name = names.get(number % names.size());
    return name + AGAIN.get(Math.min(number / names.size(), AGAIN.size() - 1));
  }

  static String block(Dice dice) {
    return dice.pick(FIRST) + " " + dice.pick(BLOCKS);
  }
}
