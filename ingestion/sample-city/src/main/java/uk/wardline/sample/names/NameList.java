package uk.wardline.sample.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;

/**
 * Names from a resource, the commonest first. A line has the spellings of one name and, after a
 * colon, its short forms.
 */
final class NameList {

  /** One name. */
  record Entry(List<String> spellings, List<String> shortForms) {}

  private final List<Entry> entries;
  private final Weights weights;

  private NameList(List<Entry> entries) {
    this.entries = entries;
    // As Zipf found it: the second is half as common as the first would be; the first few less so.
    double[] common = new double[entries.size()];
    Arrays.setAll(common, i -> 1 / (i + 6.0));
    this.weights = new Weights(common);
  }

  static NameList read(String resource) {
    try (var in = NameList.class.getResourceAsStream(resource + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("There is no list of names " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new NameList(text.lines().map(NameList::entry).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    int colon = line.indexOf(':');
    return new Entry(
        words(colon < 0 ? line : line.substring(0, colon)),
        words(colon < 0 ? "" : line.substring(colon + 1)));
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf(' ', at);
      end = end < 0 ? text.length() : end;
      if (end > at) {
        words.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return List.copyOf(words);
  }

  List<Entry> entries() {
    return entries;
  }

  /** A name, mostly in its commonest spelling. */
  String draw(Dice dice) {
    List<String> spellings = entries.get(weights.draw(dice)).spellings();
    return dice.chance(0.75) ? spellings.getFirst() : dice.pick(spellings);
  }
}
