package uk.wardline.feeds.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.feeds.value.ColumnType;

/** Reads the table of a contract: its one schema, the columns and the key. */
final class TableReader {

  private final Section root;
  private final Disclosure disclosure;

  TableReader(Section root, Disclosure disclosure) {
    this.root = root;
    this.disclosure = disclosure;
  }

  Table read() {
    List<Section> tables = root.sections("schema", Words.TABLE);
    if (tables.size() != 1) {
      root.fault(
          "schema",
          "describes " + tables.size() + " tables",
          "describe the one table of the delivery");
      return new Table("", List.of(), new Key.None(), null);
    }
    return table(tables.getFirst());
  }

  private Table table(Section section) {
    section.choice("logicalType", Map.of("object", true), true);
    section.optionalText("description");
    var types = new TypeReader(root.section("format", Words.FORMAT));
    var columns = new ArrayList<Column>();
    var keys = new ArrayList<String>();
    List<String> ofKey = section.isList("key") ? section.texts("key") : List.of();
    Set<String> names = new HashSet<>();
    for (Section property : section.sections("properties", Words.COLUMN)) {
      Column column = column(property, types, ofKey);
      if (!names.add(column.name()) && !column.name().isEmpty()) {
        property.fault(
            "name", "'" + column.name() + "' is a column already", "give each column once");
      }
      if (property.flag("primaryKey", false)) {
        keys.add(column.name());
      }
      columns.add(column);
    }
    if (columns.isEmpty()) {
      section.fault("properties", "has no columns", "describe each column of the delivery");
    }
    String name = section.text("name", "the name of the table");
    Key key = key(section, keys, columns);
    var table = new Table(name, columns, key, section.optionalText("eventTime").orElse(null));
    section
        .optionalText("eventTime")
        .ifPresent(time -> checkDated(section, "eventTime", time, table));
    return table;
  }

  private static Key key(Section section, List<String> keys, List<Column> columns) {
    if (section.isList("key")) {
      return listed(section, keys, columns);
    }
    boolean none = section.choice("key", Map.of("none", true), false);
    if (none && !keys.isEmpty()) {
      section.fault(
          "key",
          "is none, and yet " + String.join(", ", keys) + " is the primary key",
          "keep one of the two");
    } else if (!none && keys.isEmpty() && !section.has("key")) {
      section.fault(
          "key",
          "is missing",
          "list the columns of the key, or mark them with \"primaryKey: true\", or write \"key:"
              + " none\" if two rows that are alike to the letter are two things");
    }
    return keys.isEmpty() ? new Key.None() : new Key.Columns(keys);
  }

  /** The key as a list of columns, which is the other way to write it. */
  private static Key listed(Section section, List<String> marked, List<Column> columns) {
    List<String> key = section.texts("key");
    if (key.isEmpty()) {
      section.fault("key", "names no column", "list the columns of the key");
    }
    if (!marked.isEmpty() && !marked.equals(key)) {
      section.fault(
          "key", "is not what the columns marked primaryKey say", "keep one of the two ways");
    }
    var table = new Table("", columns, new Key.None(), null);
    key.forEach(name -> find(section, "key", name, table));
    return new Key.Columns(key);
  }

  private Column column(Section section, TypeReader types, List<String> ofKey) {
    String name = section.text("name", "the name of the column as it stands in the header");
    @Nullable ColumnType type = types.type(section);
    boolean key = section.flag("primaryKey", false) || ofKey.contains(name);
    boolean required = section.flag("required", key);
    // Rules of a type that is none would be told as faults that are not there.
    Rules rules = type == null ? Rules.NONE : types.rules(section, type, required);
    if (key && !required) {
      section.fault(
          "required",
          "is false for a column of the key",
          "leave it out: every part of a key must be there");
    }
    section.texts("examples");
    return new Column(
        name,
        section.optionalText("description").orElse(""),
        type == null ? new ColumnType.Text() : type,
        rules,
        classification(section));
  }

  private Column.Classification classification(Section section) {
    return section.choice(
        "classification",
        Map.of(
            "public", Column.Classification.PUBLIC,
            "internal", Column.Classification.INTERNAL,
            "personal", Column.Classification.PERSONAL,
            "special", Column.Classification.SPECIAL),
        // Unless somebody says otherwise, a column of a feed that is not public is about persons.
        disclosure == Disclosure.OPEN
            ? Column.Classification.PUBLIC
            : Column.Classification.PERSONAL);
  }

  /** Notes a fault unless the name is that of a column which is a month or a day. */
  static void checkMonth(Section section, String key, String name, Table table) {
    find(section, key, name, table)
        .filter(column ->
            !(column.type() instanceof ColumnType.Month || column.type() instanceof ColumnType.Day))
        .ifPresent(column ->
            section.fault(
                key, "'" + name + "' is not a month", "name a column of logicalType date"));
  }

  private static void checkDated(Section section, String key, String name, Table table) {
    find(section, key, name, table)
        .map(Column::type)
        .filter(type ->
            !(type instanceof ColumnType.Month
                || type instanceof ColumnType.Day
                || type instanceof ColumnType.Timestamp))
        .ifPresent(type ->
            section.fault(
                key,
                "'" + name + "' is not a time",
                "name a column of logicalType date or timestamp"));
  }

  /** The column of that name; a fault with the nearest one if there is none. */
  static Optional<Column> find(Section section, String key, String name, Table table) {
    Optional<Column> column = table.column(name);
    if (column.isEmpty()) {
      String remedy =
          Nearest.to(name, table.columnNames())
              .map(near -> "did you mean '" + near + "'?")
              .orElse("name one of the columns in schema");
      section.fault(key, "'" + name + "' is not a column", remedy);
    }
    return column;
  }
}
