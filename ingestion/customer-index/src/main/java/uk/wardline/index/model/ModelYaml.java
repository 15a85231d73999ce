package uk.wardline.index.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import uk.wardline.index.block.BlockingRule;
import uk.wardline.index.block.KeyPart;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;

/**
 * The written form of a model: YAML, a line for each level, so that a model fits a screen and can
 * be read aloud. What is written reads back as the same value, but for digits beyond the sixth.
 */
public final class ModelYaml {
  /** The parts of a rule, and how many records may share their values. */
  private static final Pattern RULE = Pattern.compile("(.+?)(?:, shared by at most (\\d{1,9}))?");

  private ModelYaml() {}

  public static String write(LinkModel model) {
    StringBuilder out = new StringBuilder();
    TrainingRecord t = model.training();
    out.append("version: ").append(model.version()).append('\n');
    out.append(
        "training: {records: %d, candidate-pairs: %d, seed: %d, rounds: %d, expected-matches: %s}%n"
            .formatted(
                t.records(),
                t.candidatePairs(),
                t.seed(),
                t.rounds(),
                number(t.expectedMatches())));
    out.append(
        "prior: {match: %s, moved: %s, household: %s, twin: %s, namesake: %s, neighbour: %s, moved-household: %s}%n"
            .formatted(
                number(model.prior().match()),
                number(model.prior().moved()),
                number(model.prior().household()),
                number(model.prior().twin()),
                number(model.prior().namesake()),
                number(model.prior().neighbour()),
                number(model.prior().movedHousehold())));
    out.append("blocking:\n");
    model.blocking().forEach(r -> out.append("  - ").append(r).append('\n'));
    out.append("comparisons:\n");
    model.comparisons().forEach(c -> out.append(comparison(c)));
    return out.toString();
  }

  private static String comparison(Comparison c) {
    String fields = c.spec().fields().stream().map(Field::name).collect(Collectors.joining(", "));
    StringBuilder out = new StringBuilder();
    out.append(
        "  - {fields: [%s], by: %s, rare-counts: %s, levels: {%n"
            .formatted(fields, c.spec().comparator(), c.spec().termFrequency()));
    List<String> lines = new ArrayList<>();
    for (Level l : c.levels()) {
      StringBuilder others = new StringBuilder();
      for (PairKind kind : PairKind.values()) {
        if (kind != PairKind.MATCH && kind.hasOwn(c.spec())) {
          others.append(", ").append(kind.word()).append(": ").append(number(l.of(kind)));
        }
      }
      lines.add(
          "      %s: {m: %s, u: %s%s}".formatted(l.name(), number(l.m()), number(l.u()), others));
    }
    return out + String.join(",\n", lines) + "}}\n";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /**
   * The model in the text.
   *
   * @throws IllegalArgumentException if it is no model, saying why
   */
  public static LinkModel read(String yaml) {
    if (!(new Load(LoadSettings.builder().build()).loadFromString(yaml)
        instanceof Map<?, ?> root)) {
      throw new IllegalArgumentException("This is no linkage model");
    }
    Map<?, ?> t = map(root, "training");
    Map<?, ?> prior = map(root, "prior");
    return new LinkModel(
        (int) decimal(root, "version"),
        list(root, "comparisons").stream().map(c -> comparison(asMap(c))).toList(),
        list(root, "blocking").stream().map(r -> rule(String.valueOf(r))).toList(),
        new Prior(
            decimal(prior, "match"),
            decimal(prior, "moved"),
            decimal(prior, "household"),
            decimal(prior, "twin"),
            decimal(prior, "namesake"),
            decimal(prior, "neighbour"),
            decimal(prior, "moved-household")),
        new TrainingRecord(
            (int) decimal(t, "records"),
            (long) decimal(t, "candidate-pairs"),
            (long) decimal(t, "seed"),
            (int) decimal(t, "rounds"),
            decimal(t, "expected-matches")));
  }

  private static Comparison comparison(Map<?, ?> c) {
    List<Field> fields = list(c, "fields").stream().map(f -> field(String.valueOf(f))).toList();
    boolean rare = "true".equals(String.valueOf(value(c, "rare-counts")));
    var spec = new ComparisonSpec(fields, String.valueOf(value(c, "by")), rare);
    Map<?, ?> levels = map(c, "levels");
    return new Comparison(
        spec, spec.levels().stream().map(name -> level(name, map(levels, name))).toList());
  }

  private static Level level(String name, Map<?, ?> l) {
    return new Level(
        name,
        decimal(l, "m"),
        decimal(l, "u"),
        decimal(l, l.containsKey("household") ? "household" : "u"),
        decimal(l, l.containsKey("namesake") ? "namesake" : "u"),
        decimal(l, l.containsKey("neighbour") ? "neighbour" : "u"),
        decimal(l, l.containsKey("moved") ? "moved" : "m"));
  }

  private static BlockingRule rule(String text) {
    return text.equals(BlockingRule.EVERYTHING.toString())
        ? BlockingRule.EVERYTHING
        : ruleOfParts(text);
  }

  private static BlockingRule ruleOfParts(String text) {
    var read = RULE.matcher(text);
    if (!read.matches()) {
      throw new IllegalArgumentException("No blocking rule: " + text);
    }
    return new BlockingRule(
        Arrays.stream(read.group(1).split(" \\+ ", -1)).map(ModelYaml::part).toList(),
        read.group(2) == null ? BlockingRule.ANY : Integer.parseInt(read.group(2)));
  }

  private static KeyPart part(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new KeyPart(field(text), KeyPart.Cut.WHOLE);
    }
    String cut = text.substring(slash + 1).toUpperCase(Locale.ROOT).replace('-', '_');
    return new KeyPart(field(text.substring(0, slash)), KeyPart.Cut.valueOf(cut));
  }

  private static Field field(String name) {
    int dot = name.indexOf('.');
    String word = dot < 0 ? name : name.substring(0, dot);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(word))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No kind of field is \"" + word + "\""));
    return new Field(kind, name);
  }

  private static Object value(Map<?, ?> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The linkage model has no \"" + key + "\"");
    }
    return value;
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return asMap(value(map, key));
  }

  private static Map<?, ?> asMap(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("The linkage model has \"" + value + "\" where keys belong");
  }

  private static List<?> list(Map<?, ?> map, String key) {
    if (value(map, key) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("In the linkage model \"" + key + "\" is no list");
  }

  private static double decimal(Map<?, ?> map, String key) {
    return Double.parseDouble(String.valueOf(value(map, key)));
  }
}
