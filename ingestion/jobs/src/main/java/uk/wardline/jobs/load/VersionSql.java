package uk.wardline.jobs.load;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.warehouse.tables.index.Tables;

/**
 * A table of which every state that was delivered is kept, as SQL sees it. The statements are
 * written once for all such tables, in the folder {@code fact}: names in braces stand for the
 * table's own, lines between {@code --if person} or {@code --if ward} and {@code --end} are for
 * tables that have such columns, and {@code --include NAME} stands for another file. The names come
 * from the kinds of fact and from nowhere else.
 *
 * @param table with its schema
 * @param described the table's columns
 * @param names what stands for each name in braces
 * @param parts which parts it has: person, ward
 */
record VersionSql(String table, Table<?> described, Map<String, String> names, Set<String> parts) {
  private static final String PERSON = "person";
  private static final String WARD = "ward";
  private static final String INCLUDE = "--include ";

  /** The person records. */
  static final VersionSql PERSONS =
      of("index.person_record", Tables.PERSON_RECORD, "person_key", "", Set.of());

  VersionSql {
    names = Map.copyOf(names);
    parts = Set.copyOf(parts);
  }

  static VersionSql of(FactTable facts) {
    var parts = new TreeSet<String>();
    if (facts.hasPerson()) {
      parts.add(PERSON);
    }
    if (facts.hasPostcode()) {
      parts.add(WARD);
    }
    return of(
        "core." + facts.table().getName(), facts.table(), "source_key", day(facts.kind()), parts);
  }

  private static VersionSql of(
      String table, Table<?> described, String key, String day, Set<String> parts) {
    var columns = Stream.of(described.fields()).map(Field::getName).toList();
    String values =
        columns.stream()
            .map(c -> quoted(isFound(c, parts) ? "new_" + c : c))
            .collect(joining(", "));
    return new VersionSql(
        table,
        described,
        Map.of(
            "table",
            table,
            "key",
            key,
            "day",
            day,
            "columns",
            columns.stream().map(VersionSql::quoted).collect(joining(", ")),
            "values",
            values),
        parts);
  }

  /** Some are words of SQL too. */
  private static String quoted(String column) {
    return '"' + column + '"';
  }

  /** Whether the load's SQL finds the column out; there it has a prefix. */
  private static boolean isFound(String column, Set<String> parts) {
    return switch (column) {
      case "recorded_to" -> true;
      case "customer_id" -> parts.contains(PERSON);
      case "ward_set", "ward_code" -> parts.contains(WARD);
      default -> false;
    };
  }

  /** The same, reading the table as it was at a snapshot. */
  VersionSql at(long snapshot) {
    var more = new HashMap<>(names);
    more.put("snapshot", Long.toString(snapshot));
    return new VersionSql(table, described, more, parts);
  }

  /** The fact's own day, in London where it is a point in time. */
  private static String day(FactKind kind) {
    String column = "f." + FactTable.column(kind.day());
    boolean isTime = kind.field(kind.day()).orElseThrow().value() == FactKind.Value.TIMESTAMP;
    return isTime ? "cast(%s at time zone 'Europe/London' as date)".formatted(column) : column;
  }

  /** Whether facts have a customer. */
  boolean hasPerson() {
    return parts.contains(PERSON);
  }

  /** Whether facts have a ward. */
  boolean hasWard() {
    return parts.contains(WARD);
  }

  /** Runs the statement of that name; says how many rows it changed. */
  long change(WorkSql sql, String statement, Object... parameters) {
    return sql.changeBy(file(statement), filled(statement), parameters);
  }

  /** Asks one question of several tables at once; the parameters are repeated for each. */
  static <T> List<T> ask(
      List<VersionSql> tables,
      WorkSql sql,
      String statement,
      WorkSql.RowReader<T> reader,
      Object... parameters) {
    if (tables.isEmpty()) {
      return List.of();
    }
    String all = tables.stream().map(t -> t.filled(statement)).collect(joining("\nunion all\n"));
    var repeated = new ArrayList<Object>();
    tables.forEach(_ -> repeated.addAll(List.of(parameters)));
    return sql.askBy(file(statement), all, reader, repeated.toArray());
  }

  private static String file(String statement) {
    return "fact/" + statement + ".sql";
  }

  /** The text of a statement for this table. */
  String filled(String statement) {
    String text = String.join("\n", kept(statement));
    for (var name : names.entrySet()) {
      text = text.replace("{" + name.getKey() + "}", name.getValue());
    }
    return text;
  }

  private List<String> kept(String statement) {
    var kept = new ArrayList<String>();
    boolean skipping = false;
    for (String line : WorkSql.statements(file(statement)).getFirst().lines().toList()) {
      String bare = line.strip();
      if (bare.startsWith("--if ")) {
        skipping = !parts.contains(bare.substring("--if ".length()));
      } else if (bare.equals("--end")) {
        skipping = false;
      } else if (!skipping && bare.startsWith(INCLUDE)) {
        kept.addAll(kept(bare.substring(INCLUDE.length())));
      } else if (!skipping) {
        kept.add(line);
      }
    }
    return kept;
  }
}
