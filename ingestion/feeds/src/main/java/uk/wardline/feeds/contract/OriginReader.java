package uk.wardline.feeds.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.feeds.contract.FactKind.Field;
import uk.wardline.feeds.contract.FactKind.Value;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.feeds.value.ColumnType;
import uk.wardline.feeds.value.ValueParser;

/** Reads where one field of a fact has its value from, and checks that it can be had there. */
final class OriginReader {

  private final Section section;
  private final Table table;

  OriginReader(Section section, Table table) {
    this.section = section;
    this.table = table;
  }

  FieldOrigin read(Field field) {
    if (section.isMapping(field.name())) {
      return described(field, section.section(field.name(), Words.MAPPING));
    }
    List<String> names = section.oneOrMore(field.name());
    if (names.isEmpty()) {
      section.fault(field.name(), "is missing", "say which column gives the field its value");
    }
    if (names.size() > 1 && (field.value() != Value.TEXT || !field.words().isEmpty())) {
      section.fault(
          field.name(), "has several columns, and only text can be joined", "name one column");
    }
    for (String name : names) {
      TableReader.find(section, field.name(), name, table)
          .ifPresent(column -> check(section, field.name(), field, column));
    }
    return new FieldOrigin.Columns(names);
  }

  private FieldOrigin described(Field field, Section spec) {
    Optional<String> constant = spec.optionalText("constant");
    if (constant.isPresent() == spec.has("column")) {
      spec.fault(
          null, "has no one origin", "write either \"column\" with \"values\", or \"constant\"");
    }
    if (constant.isPresent()) {
      checkConstant(spec, field, constant.get());
      return new FieldOrigin.Constant(constant.get());
    }
    Map<String, String> words = words(spec, field);
    String name = spec.text("column", "which column gives the field its value");
    TableReader.find(spec, "column", name, table)
        .filter(column -> field.required() && !column.rules().required() && !words.containsKey(""))
        .ifPresent(column -> mustHave(spec, "column", column));
    return new FieldOrigin.Translated(name, words);
  }

  private static Map<String, String> words(Section spec, Field field) {
    if (field.value() != Value.TEXT && field.value() != Value.TRUTH) {
      spec.fault("values", "are for text and for true or false", "name the column alone");
    }
    Section values = spec.names("values");
    Map<String, String> words = new LinkedHashMap<>();
    for (String theirs : values.keys()) {
      String ours = values.text(theirs, "which word of ours it means");
      checkWord(values, theirs, field, ours);
      words.put(theirs.strip(), ours);
    }
    if (words.isEmpty()) {
      spec.fault("values", "are missing", "list each word of the source with ours behind it");
    }
    return words;
  }

  private static void checkWord(Section section, String key, Field field, String ours) {
    boolean truth = field.value() == Value.TRUTH;
    List<String> known = truth ? List.of("true", "false") : field.words();
    if (!known.isEmpty() && !known.contains(ours)) {
      String all = String.join(", ", known);
      section.fault(
          key,
          "'" + ours + "' is no word for " + field.name(),
          Nearest.to(ours, known)
              .map(near -> "did you mean '" + near + "'? Known are " + all)
              .orElse("known are " + all));
    }
  }

  private static void checkConstant(Section spec, Field field, String text) {
    checkWord(spec, "constant", field, text);
    ValueParser parser = ValueParser.of(field.value().written());
    if (field.value() != Value.TRUTH && parser.parse(text) == null) {
      spec.fault("constant", "'" + text + "' " + parser.problem(), parser.remedy());
    }
  }

  private static void check(Section section, String key, Field field, Column column) {
    if (!fits(field.value(), column.type())) {
      section.fault(
          key,
          "'" + column.name() + "' does not give " + noun(field.value()),
          "map a column of that logicalType");
    }
    if (field.required() && !column.rules().required()) {
      mustHave(section, key, column);
    }
  }

  private static void mustHave(Section section, String key, Column column) {
    section.fault(
        key,
        "must have a value, and column '" + column.name() + "' need not have one",
        "write \"required: true\" at the column");
  }

  private static boolean fits(Value value, ColumnType type) {
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

  private static String noun(Value value) {
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
}
