package uk.wardline.index.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file that knows its line. */
final class Yaml {
  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Node> entries = new LinkedHashMap<>();

  private Yaml(String file, String path, int line, @Nullable Node node) {
    this.file = file;
    this.path = path;
    this.line = line;
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(t -> {
            if (t.getKeyNode() instanceof ScalarNode key) {
              entries.put(key.getValue(), t.getValueNode());
            }
          });
    }
  }

  static Yaml parse(String file, String text) {
    Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
    return new Yaml(file, "", 1, root.orElse(null));
  }

  Set<String> keys() {
    return entries.keySet();
  }

  Yaml section(String key) {
    Node below = entries.get(key);
    return new Yaml(file, path + key + ".", lineOf(key), below);
  }

  /** The first section of a list. */
  Optional<Yaml> first(String key) {
    return entries.get(key) instanceof SequenceNode list && !list.getValue().isEmpty()
        ? Optional.of(new Yaml(file, path + key + "[0].", lineOf(key), list.getValue().getFirst()))
        : Optional.empty();
  }

  Optional<String> text(String key) {
    return entries.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** The first character, which may be a tab. */
  Optional<Character> character(String key) {
    return entries.get(key) instanceof ScalarNode scalar && !scalar.getValue().isEmpty()
        ? Optional.of(scalar.getValue().charAt(0))
        : Optional.empty();
  }

  /** One text, or a list of them. */
  List<String> texts(String key) {
    if (entries.get(key) instanceof SequenceNode list) {
      List<String> texts = new ArrayList<>();
      for (Node item : list.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue().strip());
        }
      }
      return texts;
    }
    return text(key).map(String::strip).stream().toList();
  }

  /** A fault at a key, with file and line. */
  String at(String key, String problem) {
    return "%s, line %d: %s%s %s".formatted(file, lineOf(key), path, key, problem);
  }

  private int lineOf(String key) {
    Node node = entries.get(key);
    return node == null ? line : node.getStartMark().map(m -> m.getLine() + 1).orElse(line);
  }
}
