package uk.wardline.feeds.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import uk.wardline.feeds.fault.Nearest;

/**
 * A mapping of the YAML file. What is asked for and is not there or not right is noted as a fault,
 * and something harmless is returned, so that reading goes on and finds the rest.
 */
final class Section {

  private final FaultList faults;
  private final String path;
  private final Node node;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  private Section(FaultList faults, String path, Node node) {
    this.faults = faults;
    this.path = path;
    this.node = node;
  }

  /** A section whose keys are the given words and no others. */
  static Section of(FaultList faults, String path, Node node, Words words) {
    Section section = free(faults, path, node);
    section.entries.forEach((key, value) -> section.checkKnown(key, value, words.keys()));
    return section;
  }

  /** A section whose keys are names. */
  static Section free(FaultList faults, String path, Node node) {
    var section = new Section(faults, path, node);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(section::enter);
    } else {
      faults.add(
          node,
          path,
          "has one value where keys were expected",
          "write \"key: value\" lines below it");
    }
    return section;
  }

  private void enter(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
      faults.add(
          tuple.getKeyNode(), path, "has a key that is no word", "write a plain word as the key");
      return;
    }
    String key = scalar.getValue();
    if (entries.put(key, tuple.getValueNode()) != null) {
      faults.add(scalar, at(key), "is there twice", "keep one of the two");
    }
  }

  private void checkKnown(String key, Node value, List<String> known) {
    if (!known.contains(key)) {
      String remedy =
          Nearest.to(key, known)
              .map(near -> "did you mean '" + near + "'?")
              .orElse("known keys are " + String.join(", ", known));
      faults.add(value, at(key), "is not a known key", remedy);
    }
  }

  /** The keys that are there, in order. */
  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** A text that must be there. */
  String text(String key, String meaning) {
    return optionalText(key)
        .orElseGet(() -> {
          fault(key, "is missing", "say " + meaning);
          return "";
        });
  }

  Optional<String> optionalText(String key) {
    return scalar(key).map(ScalarNode::getValue).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** One character, as written, spaces and tabs included. */
  char character(String key, char otherwise) {
    Optional<String> text = scalar(key).map(ScalarNode::getValue);
    if (text.isEmpty()) {
      return otherwise;
    }
    String value = text.get();
    if (value.length() != 1 || value.charAt(0) > 126 || "\r\n\0".contains(value)) {
      fault(
          key,
          "'" + value + "' is not one ASCII character",
          "write one character in quotes, such as \",\" or \"\\t\"");
      return otherwise;
    }
    return value.charAt(0);
  }

  boolean flag(String key, boolean otherwise) {
    return choice(key, Map.of("true", true, "false", false), otherwise);
  }

  /** A whole number between two bounds, or what holds where none is given. */
  int number(String key, Bounds bounds, int otherwise) {
    return optionalText(key).map(text -> number(key, text, bounds, otherwise)).orElse(otherwise);
  }

  /** The least and the greatest number allowed. */
  record Bounds(int least, int most) {
    static Bounds from(int least) {
      return new Bounds(least, Integer.MAX_VALUE);
    }

    private String text() {
      return most == Integer.MAX_VALUE
          ? "of " + least + " or more"
          : "from " + least + " to " + most;
    }
  }

  private int number(String key, String text, Bounds bounds, int otherwise) {
    try {
      int value = Integer.parseInt(text);
      if (value >= bounds.least() && value <= bounds.most()) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number that is out of bounds
    }
    fault(
        key,
        "'" + text + "' is not a whole number " + bounds.text(),
        "write one, such as " + Math.max(bounds.least(), 1));
    return otherwise;
  }

  /** One of a few words, or what holds where none is given. */
  <T> T choice(String key, Map<String, T> choices, T otherwise) {
    return optionalText(key).map(text -> chosen(key, text, choices, otherwise)).orElse(otherwise);
  }

  /** One of a few words, which must be there. */
  <T> T mustChoose(String key, Map<String, T> choices, T harmless) {
    if (optionalText(key).isEmpty()) {
      fault(key, "is missing", "write one of " + listed(choices));
      return harmless;
    }
    return choice(key, choices, harmless);
  }

  private <T> T chosen(String key, String text, Map<String, T> choices, T otherwise) {
    T value = choices.get(text);
    if (value != null) {
      return value;
    }
    String all = listed(choices);
    String remedy =
        Nearest.to(text, choices.keySet())
            .map(near -> "did you mean '" + near + "'? Known are " + all)
            .orElse("write one of " + all);
    fault(key, "'" + text + "' is not known here", remedy);
    return otherwise;
  }

  private static String listed(Map<String, ?> choices) {
    return String.join(", ", choices.keySet().stream().sorted().toList());
  }

  /** The section below a key, empty where it is missing. */
  Section section(String key, Words words) {
    Node below = entries.get(key);
    return below == null || isNull(below) ? nothing(key) : of(faults, at(key), below, words);
  }

  /** The section below a key, its keys being names. */
  Section names(String key) {
    Node below = entries.get(key);
    return below == null || isNull(below) ? nothing(key) : free(faults, at(key), below);
  }

  private Section nothing(String key) {
    return new Section(faults, at(key), node);
  }

  /** The sections in the list below a key. */
  List<Section> sections(String key, Words words) {
    var sections = new ArrayList<Section>();
    List<Node> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      sections.add(of(faults, at(key) + "[" + i + "]", items.get(i), words));
    }
    return sections;
  }

  /** Whether keys stand below a key. */
  boolean isMapping(String key) {
    return entries.get(key) instanceof MappingNode;
  }

  /** Whether a list stands below a key. */
  boolean isList(String key) {
    return entries.get(key) instanceof SequenceNode;
  }

  /** The one word at a key, or the words in the list below it. */
  List<String> oneOrMore(String key) {
    return isList(key) ? texts(key) : optionalText(key).stream().toList();
  }

  /** The words in the list below a key. */
  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue());
      } else {
        faults.add(item, at(key), "has an entry that is no word", "write one plain value a line");
      }
    }
    return texts;
  }

  private List<Node> items(String key) {
    Node below = entries.get(key);
    if (below == null || isNull(below)) {
      return List.of();
    }
    if (below instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    faults.add(
        below, at(key), "is not a list", "write each entry on a line that begins with \"- \"");
    return List.of();
  }

  private Optional<ScalarNode> scalar(String key) {
    Node value = entries.get(key);
    if (value == null || isNull(value)) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar);
    }
    faults.add(
        value, at(key), "has keys or a list where one value was expected", "write one value");
    return Optional.empty();
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  /** Notes a fault at a key, or where the section begins if the key is missing. */
  void fault(@Nullable String key, String problem, String remedy) {
    Node where = key == null ? node : entries.getOrDefault(key, node);
    faults.add(where, key == null ? path : at(key), problem, remedy);
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
