package uk.wardline.jobs.trace;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.trace.Trace.Became;
import uk.wardline.jobs.trace.Trace.PersonFound;
import uk.wardline.jobs.trace.Trace.SourceRow;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Follows a key of a source system through the release that readers see: the rows that have it,
 * what they became, and why where that is nothing. Reads every row of the source. Not thread-safe.
 */
public final class SourceTrace implements AutoCloseable {
  private static final Pattern NOT_A_LETTER = Pattern.compile("([^0-9A-Za-z])");

  private final Connection connection;

  private SourceTrace(Connection connection) {
    this.connection = connection;
  }

  /** Asks that Trino, as the owner of the data folder. */
  public static SourceTrace open(TrinoDoor door) {
    return new SourceTrace(door.asService(TrinoService.LOAD, Catalog.WAREHOUSE));
  }

  /** What became of a key. */
  public Trace of(String source, String key) {
    List<Fact> facts = facts(source, key);
    return new Trace(rows(source, key, facts), persons(source, key));
  }

  /** A fact or a person, and the row that it was. */
  private record Fact(String feed, String delivery, long line, boolean ofKey, Became became) {}

  private List<Fact> facts(String source, String key) {
    var parts = new ArrayList<String>();
    parts.add(
        """
        select 'person' as kind, feed, delivery_id, line_number, person_key as own_key,
          recorded_from, recorded_to, cast(null as varchar) as customer_id,
          cast(null as varchar) as ward_code
        from index.person_record where source = ? and person_key = ?
        """);
    FactTable.VERSIONED.forEach(table -> parts.add(select(table)));
    var parameters = new ArrayList<String>();
    parts.forEach(part -> {
      parameters.add(source);
      parameters.addAll(
          Collections.nCopies((int) part.chars().filter(c -> c == '?').count() - 1, key));
    });
    return ask(
        String.join("\nunion all\n", parts),
        parameters,
        row ->
            new Fact(
                row.getString("feed"),
                row.getString("delivery_id"),
                row.getLong("line_number"),
                key.equals(row.getString("own_key")),
                new Became(
                    row.getString("kind"),
                    row.getString("own_key"),
                    day(row, "recorded_from"),
                    day(row, "recorded_to"),
                    row.getString("customer_id"),
                    row.getString("ward_code"))));
  }

  /** Names come from the kinds of fact and from nowhere else. */
  private static String select(FactTable facts) {
    return """
    select '%s' as kind, feed, delivery_id, line_number, source_key as own_key,
      recorded_from, recorded_to, %s as customer_id, %s as ward_code
    from core.%s where source = ? and (source_key = ?%s)
    """
        .formatted(
            facts.kind().name(),
            facts.hasPerson() ? "customer_id" : "cast(null as varchar)",
            facts.hasPostcode() ? "ward_code" : "cast(null as varchar)",
            facts.table().getName(),
            facts.hasPerson() ? " or " + FactTable.column(FactKind.PERSON_KEY) + " = ?" : "");
  }

  private List<SourceRow> rows(String source, String key, List<Fact> facts) {
    String lines =
        facts.isEmpty()
            ? "('', 0)"
            : facts.stream()
                .map(f -> "('%s', %d)".formatted(f.delivery(), f.line()))
                .distinct()
                .collect(Collectors.joining(", "));
    String sql =
        """
        with found as (
          select feed, delivery_id, line_number, load_id, cast(null as varchar) as reasons
          from raw.record
          where source = ? and (
            any_match(
              map_values(cast(json_parse(record) as map(varchar, varchar))), v -> v = ?)
            or (delivery_id, line_number) in (%s))
          union all
          select feed, delivery_id, line_number, load_id,
            array_join(
              transform(
                cast(json_parse(reasons) as array(json)),
                r -> concat(
                  coalesce('column ' || json_extract_scalar(r, '$.column') || ': ', ''),
                  json_extract_scalar(r, '$.code'), '; ', json_extract_scalar(r, '$.remedy'))),
              chr(10)) as reasons
          from quarantine.record
          where source = ? and regexp_like(original, ?))
        select f.feed, d.file_name, f.delivery_id, f.line_number, f.load_id, f.reasons,
          d.replaced_by_delivery_id
        from found f join core.delivery d on d.delivery_id = f.delivery_id
        order by d.as_at, d.received_at, f.feed, f.line_number
        """
            .formatted(lines);
    return ask(
        sql,
        List.of(source, key, source, asWord(key)),
        row -> {
          String feed = row.getString("feed");
          String delivery = row.getString("delivery_id");
          long line = row.getLong("line_number");
          var became =
              facts.stream()
                  .filter(f -> f.delivery().equals(delivery) && f.line() == line)
                  .map(Fact::became)
                  .toList();
          return new SourceRow(
              feed,
              row.getString("file_name"),
              line,
              row.getLong("load_id"),
              row.getString("replaced_by_delivery_id") != null,
              reasons(row.getString("reasons")),
              became,
              became.isEmpty() && facts.stream().anyMatch(f -> f.ofKey() && f.feed().equals(feed)));
        });
  }

  private static List<String> reasons(@Nullable String reasons) {
    return reasons == null ? List.of() : reasons.lines().toList();
  }

  private List<PersonFound> persons(String source, String key) {
    return ask(
        """
        select customer_id, coalesce(probable_customer_id, customer_id) as probable, band, valid_from, valid_to
        from index.customer_xref
        where source = ? and person_key = ? order by valid_from
        """,
        List.of(source, key),
        row ->
            new PersonFound(
                row.getString("customer_id"),
                row.getString("probable"),
                row.getString("band"),
                row.getDate("valid_from").toLocalDate(),
                day(row, "valid_to")));
  }

  /** A pattern for the key where no letter or digit stands before or after it. */
  private static String asWord(String key) {
    return "(^|[^0-9A-Za-z])" + NOT_A_LETTER.matcher(key).replaceAll("\\\\$1") + "($|[^0-9A-Za-z])";
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> ask(String sql, List<String> parameters, RowReader<T> reader) {
    try (var prepared = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        prepared.setString(i + 1, parameters.get(i));
      }
      var found = new ArrayList<T>();
      try (var rows = prepared.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return List.copyOf(found);
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse cannot be asked: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The connection to Trino cannot be closed", e);
    }
  }
}
