package uk.wardline.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Turns one catalogue entry into a value, and remembers every fault it meets on the way. */
final class EntryReader {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "question",
          "owner",
          "roles",
          "facts",
          "grain",
          "reads",
          "months-at-most",
          "figures",
          "parameters");
  private static final Set<String> FIGURES_KEYS = Set.of("data-set", "columns", "measure");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("name", "label", "hint", "kind", "preset", "choices");

  private final ReportFiles.Entry entry;
  private final List<String> faults = new ArrayList<>();

  EntryReader(ReportFiles.Entry entry) {
    this.entry = entry;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The definition; empty if there is a fault. */
  Optional<ReportDefinition> read() {
    JsonNode root = parse();
    if (root == null) {
      return Optional.empty();
    }
    unknown("", root, KEYS);
    String design = entry.id() + ".rptdesign";
    if (!entry.designs().contains(design)) {
      fault("has no design " + design);
    }
    List<ReportParameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : root.path("parameters")) {
      ReportParameter parameter = parameter(node, parameters);
      parameters.add(parameter);
      if (!names.add(parameter.name())) {
        fault("has two parameters " + parameter.name());
      }
    }
    ReportDefinition definition =
        new ReportDefinition(
            entry.id(),
            text(root, "title"),
            text(root, "question"),
            text(root, "owner"),
            Set.copyOf(texts(root, "roles")),
            text(root, "facts"),
            text(root, "grain"),
            number(root, "months-at-most"),
            parameters,
            Set.copyOf(texts(root, "reads")),
            ReportFiles.ROOT + "/" + entry.id() + "/" + design,
            figures(root.path("figures")));
    return faults.isEmpty() ? Optional.of(definition) : Optional.empty();
  }

  private ReportFigures figures(JsonNode node) {
    unknown("figures: ", node, FIGURES_KEYS);
    return new ReportFigures(text(node, "data-set"), texts(node, "columns"), text(node, "measure"));
  }

  private @Nullable JsonNode parse() {
    try {
      JsonNode root = new YAMLMapper().readTree(entry.yaml());
      if (root.isObject()) {
        return root;
      }
      fault("is not a set of keys and values");
    } catch (JacksonException e) {
      fault("is not YAML: " + e.getOriginalMessage());
    }
    return null;
  }

  private ReportParameter parameter(JsonNode node, List<ReportParameter> earlier) {
    unknown("parameter " + node.path("name").asString("") + ": ", node, PARAMETER_KEYS);
    return new ReportParameter(
        text(node, "name"),
        text(node, "label"),
        text(node, "hint"),
        word(node, "kind", ReportParameter.Kind.values(), ReportParameter.Kind.CHOICE),
        choices(text(node, "choices"), earlier),
        word(node, "preset", ReportParameter.Preset.values(), ReportParameter.Preset.NONE));
  }

  /** The SQL, or that of the earlier parameter which is named in its place. */
  private static String choices(String given, List<ReportParameter> earlier) {
    return earlier.stream()
        .filter(parameter -> parameter.name().equals(given))
        .map(ReportParameter::choices)
        .findFirst()
        .orElse(given);
  }

  private String text(JsonNode node, String key) {
    String value = node.path(key).asString("").strip();
    if (value.isEmpty()) {
      fault("lacks " + key);
    }
    return value;
  }

  private List<String> texts(JsonNode node, String key) {
    List<String> values = new ArrayList<>();
    node.path(key).forEach(value -> values.add(value.asString("").strip()));
    if (values.isEmpty()) {
      fault("lacks " + key);
    }
    return values.stream().distinct().toList();
  }

  private int number(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (!value.isInt() || value.asInt() < 1) {
      fault(key + " is not a whole number above nought: " + value);
      return 1;
    }
    return value.asInt();
  }

  private <E extends Enum<E>> E word(JsonNode node, String key, E[] words, E otherwise) {
    String given = text(node, key);
    for (E word : words) {
      if (word.name().toLowerCase(Locale.ROOT).equals(given)) {
        return word;
      }
    }
    fault(
        key
            + " is \""
            + given
            + "\"; it is one of "
            + Arrays.stream(words)
                .map(w -> w.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    return otherwise;
  }

  private void unknown(String where, JsonNode node, Set<String> known) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        fault(where + "does not know the key \"" + key + "\"; the keys are " + sorted(known));
      }
    }
  }

  private static String sorted(Set<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }

  private void fault(String what) {
    faults.add(entry.id() + "/report.yaml: " + what + ".");
  }
}
