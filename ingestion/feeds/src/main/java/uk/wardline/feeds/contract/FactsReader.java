package uk.wardline.feeds.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.feeds.contract.FactKind.Field;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.feeds.value.ColumnType;

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
    Map<String, String> columns = new HashMap<>();
    for (String name : section.keys()) {
      Optional<Field> field = kind.field(name);
      if (field.isEmpty()) {
        section.fault(name, "is no field of " + kind.name(), meant(name, kind.fieldNames()));
        continue;
      }
      String column = section.text(name, "which column gives the field its value");
      TableReader.find(section, name, column, table)
          .ifPresent(found -> check(section, field.get(), found));
      columns.put(name, column);
    }
    kind.fields().stream()
        .filter(field -> field.required() && !columns.containsKey(field.name()))
        .forEach(field ->
            section.fault(
                field.name(), "is missing", "say which column gives the field its value"));
    kind.together().forEach(group -> checkTogether(section, group, columns));
    return new FactMapping(kind, columns);
  }

  private static void checkTogether(
      Section section, List<String> group, Map<String, String> columns) {
    long mapped = group.stream().filter(columns::containsKey).count();
    if (mapped != 0 && mapped != group.size()) {
      section.fault(
          null, String.join(" and ", group) + " belong together", "map all of them or none");
    }
  }

  private static void check(Section section, Field field, Column column) {
    if (!fits(field.value(), column.type())) {
      section.fault(
          field.name(),
          "'" + column.name() + "' does not give " + noun(field.value()),
          "map a column of that logicalType");
    }
    if (field.required() && !column.rules().required()) {
      section.fault(
          field.name(),
          "must have a value, and column '" + column.name() + "' need not have one",
          "write \"required: true\" at the column");
    }
  }

  private static boolean fits(FactKind.Value value, ColumnType type) {
    return switch (value) {
      case TEXT -> true;
      case WHOLE -> type instanceof ColumnType.Whole;
      case DECIMAL -> type instanceof ColumnType.Decimal;
      case DAY -> type instanceof ColumnType.Day;
      case MONTH -> type instanceof ColumnType.Month || type instanceof ColumnType.Day;
      case TIMESTAMP -> type instanceof ColumnType.Timestamp;
      case TRUTH -> type instanceof ColumnType.Truth;
    };
  }

  private static String noun(FactKind.Value value) {
    return switch (value) {
      case TEXT -> "text";
      case WHOLE -> "a whole number (logicalType integer)";
      case DECIMAL -> "a decimal (logicalType number)";
      case DAY -> "a day (logicalType date)";
      case MONTH -> "a month (logicalType date)";
      case TIMESTAMP -> "a point in time (logicalType timestamp)";
      case TRUTH -> "true or false (logicalType boolean)";
    };
  }

  private static String meant(String name, List<String> known) {
    return Nearest.to(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("known are " + String.join(", ", known));
  }
}
