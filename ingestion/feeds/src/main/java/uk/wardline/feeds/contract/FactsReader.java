package uk.wardline.feeds.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.feeds.contract.FactKind.Field;
import uk.wardline.feeds.fault.Nearest;

/** Reads how columns become fields of facts. */
final class FactsReader {

  private final Section root;
  private final Table table;

  FactsReader(Section root, Table table) {
    this.root = root;
    this.table = table;
  }

  List<FactMapping> read() {
    Section facts = root.names("facts");
    var mappings = new ArrayList<FactMapping>();
    for (String name : facts.keys()) {
      kind(facts, name).map(kind -> mapping(facts.names(name), kind)).ifPresent(mappings::add);
    }
    return mappings;
  }

  private static Optional<FactKind> kind(Section facts, String name) {
    Optional<FactKind> kind = FactKinds.named(name);
    if (kind.isEmpty()) {
      List<String> known = FactKinds.ALL.stream().map(FactKind::name).toList();
      facts.fault(name, "is no kind of fact", meant(name, known));
    }
    return kind;
  }

  private FactMapping mapping(Section section, FactKind kind) {
    var reader = new OriginReader(section, table);
    Map<String, FieldOrigin> origins = new HashMap<>();
    for (String name : section.keys()) {
      Optional<Field> field = kind.field(name);
      if (field.isEmpty()) {
        section.fault(name, "is no field of " + kind.name(), meant(name, kind.fieldNames()));
        continue;
      }
      origins.put(name, reader.read(field.get()));
    }
    kind.fields().stream()
        .filter(field -> field.required() && !origins.containsKey(field.name()))
        .forEach(field ->
            section.fault(
                field.name(), "is missing", "say which column gives the field its value"));
    kind.together().forEach(group -> checkTogether(section, group, origins));
    if (kind.versioned()) {
      checkKey(section, origins);
    }
    return new FactMapping(kind, origins);
  }

  /** A fact of a keyed feed is known again by its source key, which must hold all of the key. */
  private void checkKey(Section section, Map<String, FieldOrigin> origins) {
    FieldOrigin mapped = origins.get(FactKind.SOURCE_KEY);
    if (!(table.key() instanceof Key.Columns(List<String> key))) {
      return;
    }
    if (mapped == null) {
      origins.put(FactKind.SOURCE_KEY, new FieldOrigin.Columns(key));
    } else if (!mapped.columns().containsAll(key)) {
      section.fault(
          FactKind.SOURCE_KEY,
          "leaves out " + String.join(", ", key) + ", by which the rows of the feed are told apart",
          "write [" + String.join(", ", key) + "], or leave it out, which means the same");
    }
  }

  private static void checkTogether(
      Section section, List<String> group, Map<String, FieldOrigin> origins) {
    long mapped = group.stream().filter(origins::containsKey).count();
    if (mapped != 0 && mapped != group.size()) {
      section.fault(
          null, String.join(" and ", group) + " belong together", "map all of them or none");
    }
  }

  private static String meant(String name, List<String> known) {
    return Nearest.to(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("known are " + String.join(", ", known));
  }
}
