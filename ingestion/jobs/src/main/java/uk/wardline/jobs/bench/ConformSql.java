package uk.wardline.jobs.bench;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.wardline.feeds.contract.Arrival;
import uk.wardline.feeds.contract.Column;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.contract.FieldOrigin;
import uk.wardline.feeds.contract.Key;
import uk.wardline.feeds.contract.Person;
import uk.wardline.feeds.contract.Rules;
import uk.wardline.feeds.value.ColumnType;

/**
 * What a contract asks for as SQL of DuckDB: rows of all files that keep it, their values typed and
 * translated, the first of each key, versions as a first load makes them, customer and ward.
 *
 * @param contract of the feed
 * @param files its files in UTF-8, in the order of their days, which are in their names
 */
record ConformSql(Contract contract, List<Path> files) {
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2})(-\\d{2})?");
  private static final String YES = "('true', 'yes', 'y', 't', '1')";
  private static final String NO = "('false', 'no', 'n', 'f', '0')";

  ConformSql {
    files = List.copyOf(files);
  }

  /** A name and what gives its value. */
  private record Item(String name, String value) {
    String select() {
      return value + " as " + quoted(name);
    }
  }

  /** A statement that says how many rows keep the contract, after the others. */
  String count() {
    return "select count(*) from good";
  }

  /** Statements that write a file for each kind of fact, and one for the persons. */
  List<String> statements(Path folder) {
    var copies = new ArrayList<String>();
    copies.add(good());
    for (FactMapping fact : contract.facts()) {
      String name = contract.feed() + "-" + fact.kind().name();
      copies.add(copy(facts(fact), folder.resolve(name + ".parquet")));
    }
    contract
        .person()
        .map(this::persons)
        .ifPresent(
            sql -> copies.add(copy(sql, folder.resolve(contract.feed() + "-persons.parquet"))));
    return copies;
  }

  private static String copy(String select, Path output) {
    return "copy (%s) to %s (format parquet, compression zstd)"
        .formatted(select, text(output.toString()));
  }

  private String facts(FactMapping fact) {
    var items = new ArrayList<Item>();
    for (FactKind.Field field : fact.kind().fields()) {
      Optional<FieldOrigin> origin = fact.origin(field.name());
      items.add(new Item(field.name(), origin.map(this::value).orElse("null")));
    }
    boolean hasKey = fact.origin(FactKind.SOURCE_KEY).isPresent() && hasKey();
    String select = versions(items, hasKey ? quoted(FactKind.SOURCE_KEY) : "");
    if (fact.origin("postcode").isPresent()) {
      select =
          """
          select f.*, s.ward_set, p.ward_code from (%s) f
          left join ward_set s on s.valid_from <= f.%s and (s.valid_to is null or f.%s < s.valid_to)
          left join postcode_ward p on p.postcode = f.postcode and p.ward_set = s.ward_set
          """
              .formatted(select, quoted(fact.kind().day()), quoted(fact.kind().day()));
    }
    if (fact.origin(FactKind.PERSON_KEY).isPresent()) {
      select =
          """
          select g.*, x.customer_id from (%s) g
          left join customer_xref x on x.source = %s and x.person_key = g.%s
          """
              .formatted(select, text(contract.source().system()), quoted(FactKind.PERSON_KEY));
    }
    return select;
  }

  private String persons(Person person) {
    var items = new ArrayList<Item>();
    items.add(new Item("person-key", joined(person.key())));
    for (Person.Part part : person.parts()) {
      items.add(new Item(part.role(), joined(part.columns())));
    }
    return versions(items, quoted("person-key"));
  }

  /**
   * The rows that open a version.
   *
   * @param key the column that tells things apart; empty where there is none
   */
  private String versions(List<Item> items, String key) {
    String conformed =
        "select %s, as_at, ordinal, line, md5(concat_ws('|', %s)) as content_hash from good"
            .formatted(
                items.stream().map(Item::select).collect(joining(", ")),
                items.stream()
                    .map(item -> "coalesce(cast(%s as varchar), '-')".formatted(item.value()))
                    .collect(joining(", ")));
    if (key.isEmpty() || contract.arrival().replaces()) {
      return conformed;
    }
    boolean full = contract.arrival().mode() == Arrival.Mode.FULL;
    return """
    with conformed as (%s),
    last as (
      select * from conformed where $key is not null
      qualify row_number() over (partition by $key, ordinal order by line desc) = 1
    ), compared as (
      select *, lag(content_hash) over w is not distinct from content_hash $unbroken as goes_on,
        lag(ordinal) over w as ordinal_before, max(ordinal) over (partition by $key) as ordinal_at_last
      from last window w as (partition by $key order by ordinal)
    ), version as (
      select *, coalesce(lead(ordinal_before) over w, ordinal_at_last) as last_ordinal,
        lead(as_at) over w as next_as_at
      from compared where not goes_on window w as (partition by $key order by ordinal)
    )
    select * exclude (goes_on, ordinal_before, ordinal_at_last, last_ordinal, next_as_at),
      $ended as recorded_to
    from version
    """
        .replace("$key", key)
        .replace("$unbroken", full ? "and lag(ordinal) over w = ordinal - 1" : "")
        .replace("$ended", full ? "(%s)[last_ordinal + 1]".formatted(days()) : "next_as_at")
        .formatted(conformed);
  }

  private boolean hasKey() {
    return contract.table().key() instanceof Key.Columns;
  }

  /** Keeps the rows that keep the contract, with typed values in the columns' own names. */
  private String good() {
    var trimmed = new ArrayList<String>();
    var typed = new ArrayList<String>();
    var selected = new ArrayList<String>();
    var checks = new ArrayList<String>();
    for (Column column : contract.table().columns()) {
      String name = quoted(column.name());
      String value = column.type() instanceof ColumnType.Text ? name : quoted("=" + column.name());
      trimmed.add("nullif(trim(%s), '') as %s".formatted(name, name));
      if (!value.equals(name)) {
        typed.add(", %s as %s".formatted(typed(column, name), value));
      }
      selected.add("%s as %s".formatted(value, name));
      checks.addAll(checks(column, name, value));
    }
    for (FactMapping fact : contract.facts()) {
      fact.origins().values().stream().map(ConformSql::known).forEach(checks::addAll);
    }
    return """
    create or replace temp table good as
    select %s, (%s)[ordinal] as as_at, ordinal, line from (
      select *%s from (
        select %s, row_number() over () as line, list_position([%s], filename) as ordinal
        from read_csv([%s], header = true, all_varchar = true, delim = %s, quote = '"',
          escape = '"', filename = true, ignore_errors = true, parallel = true)
      )
    ) where %s
    """
        .formatted(
            String.join(", ", selected),
            days(),
            String.join("", typed),
            String.join(", ", trimmed),
            names(),
            names(),
            text(String.valueOf(contract.format().delimiter())),
            checks.isEmpty() ? "true" : String.join("\n and ", checks));
  }

  /** The days of the files, as their names have them; a month is its first day. */
  private String days() {
    return files.stream()
        .map(file -> DAY.matcher(String.valueOf(file.getFileName())))
        .map(
            day -> day.find() ? day.group(1) + Objects.requireNonNullElse(day.group(2), "-01") : "")
        .map(day -> "date " + text(day))
        .collect(joining(", ", "[", "]"));
  }

  private String names() {
    return files.stream().map(file -> text(file.toString())).collect(joining(", "));
  }

  private static String typed(Column column, String raw) {
    return switch (column.type()) {
      case ColumnType.Text() -> raw;
      case ColumnType.Whole() -> "try_cast(%s as bigint)".formatted(raw);
      case ColumnType.Decimal(char _) -> "try_cast(%s as decimal(14, 6))".formatted(raw);
      case ColumnType.Day(String format) ->
          "cast(try_strptime(%s, %s) as date)".formatted(raw, text(pattern(format)));
      case ColumnType.Month(String format) ->
          "cast(try_strptime(%s, %s) as date)".formatted(raw, text(pattern(format)));
      case ColumnType.Timestamp(String format, var _) ->
          "try_strptime(%s, %s)".formatted(raw, text(pattern(format)));
      case ColumnType.Truth() ->
          "case when lower(%s) in %s then true when lower(%s) in %s then false end"
              .formatted(raw, YES, raw, NO);
    };
  }

  /**
   * What must hold of a column.
   *
   * @param raw its text
   * @param value its typed value
   */
  private static List<String> checks(Column column, String raw, String value) {
    var checks = new ArrayList<String>();
    Rules rules = column.rules();
    if (rules.required()) {
      checks.add(raw + " is not null");
    }
    if (!value.equals(raw)) {
      checks.add("(%s is null) = (%s is null)".formatted(raw, value));
    }
    if (rules.length().maximum() < Integer.MAX_VALUE || rules.length().minimum() > 0) {
      checks.add(
          "(%s is null or length(%s) between %d and %d)"
              .formatted(raw, raw, rules.length().minimum(), rules.length().maximum()));
    }
    if (rules.pattern() != null) {
      checks.add(
          "(%s is null or regexp_full_match(%s, %s))".formatted(raw, raw, text(rules.pattern())));
    }
    if (!rules.validValues().isEmpty()) {
      checks.add("(%s is null or %s in (%s))".formatted(raw, raw, words(rules.validValues())));
    }
    if (column.type() instanceof ColumnType.Decimal && rules.range().minimum() != null) {
      checks.add("(%s is null or %s >= %s)".formatted(raw, value, rules.range().minimum()));
    }
    return checks;
  }

  /** A word that is not listed is a fault. */
  private static List<String> known(FieldOrigin origin) {
    return origin instanceof FieldOrigin.Translated(String column, Map<String, String> words)
        ? List.of(
            "(%s is null or %s in (%s))"
                .formatted(quoted(column), quoted(column), words(words.keySet())))
        : List.of();
  }

  private String value(FieldOrigin origin) {
    return switch (origin) {
      case FieldOrigin.Columns(List<String> names) ->
          names.size() == 1 ? quoted(names.getFirst()) : joined(names);
      case FieldOrigin.Constant(String constant) -> text(constant);
      case FieldOrigin.Translated(String column, Map<String, String> words) ->
          words.entrySet().stream()
              .map(word -> "when %s then %s".formatted(text(word.getKey()), text(word.getValue())))
              .collect(joining(" ", "case " + quoted(column) + " ", " end"));
    };
  }

  private static String joined(List<String> columns) {
    return columns.size() == 1
        ? "cast(%s as varchar)".formatted(quoted(columns.getFirst()))
        : columns.stream()
            .map(ConformSql::quoted)
            .collect(joining(", ", "nullif(concat_ws(' ', ", "), '')"));
  }

  private static String words(Iterable<String> words) {
    var texts = new ArrayList<String>();
    words.forEach(word -> texts.add(text(word)));
    return String.join(", ", texts);
  }

  /** The pattern of a date in the words of DuckDB. */
  static String pattern(String java) {
    return java.replace("yyyy", "%Y")
        .replace("uuuu", "%Y")
        .replace("MM", "%m")
        .replace("dd", "%d")
        .replace("HH", "%H")
        .replace("mm", "%M")
        .replace("ss", "%S");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
