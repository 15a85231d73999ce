package uk.wardline.jobs.load;

import static java.util.stream.Collectors.joining;
import static uk.wardline.warehouse.app.Tables.LOAD_CHECK;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.wardline.feeds.contract.Arrival;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.fact.MoneyField;
import uk.wardline.warehouse.load.Check;

/**
 * Adds up the pounds of every delivery of a load once more, from the tables: as received, in {@code
 * raw.record}, and as facts in force. One question for each table that holds any.
 */
final class PoundsSteps {
  private static final String CHECK = "pounds";

  private final LoadSession session;
  private final DeliveryBook book;
  private final List<Intake> taken;
  private final Map<String, Long> states = new HashMap<>();

  /**
   * Steps for the deliveries that a load took in. Made when their rows are written, and those that
   * were there before do not follow yet.
   */
  PoundsSteps(LoadSession session, DeliveryBook book, List<Intake> taken) {
    this.session = session;
    this.book = book;
    Set<String> replaced = new HashSet<>();
    taken.forEach(t -> t.replaces().forEach(e -> replaced.add(e.id())));
    this.taken =
        taken.stream()
            .filter(t -> !replaced.contains(t.delivery().id()))
            .filter(t -> !money(t).isEmpty())
            .sorted(Comparator.comparing(Intake::asAt))
            .toList();
    tables()
        .forEach(table ->
            states.put(table.kind().name(), session.catalog().state(table.table()).number()));
  }

  /** Whether any delivery tells of pounds. */
  boolean any() {
    return !taken.isEmpty();
  }

  private static List<MoneyField> money(Intake intake) {
    return MoneyField.of(intake.arrived().contract());
  }

  private List<FactTable> tables() {
    return taken.stream()
        .flatMap(t -> money(t).stream())
        .map(MoneyField::kind)
        .distinct()
        .map(FactTable::of)
        .toList();
  }

  /** What a field of a delivery adds up to in a place: raw or facts. */
  private record Sum(String delivery, String place, BigDecimal pounds) {
    static Sum read(ResultSet row) throws SQLException {
      BigDecimal pounds = row.getBigDecimal("pounds");
      return new Sum(
          row.getString("delivery_id"),
          row.getString("place"),
          pounds == null ? BigDecimal.ZERO.setScale(2) : pounds);
    }

    String key() {
      return delivery + " " + place;
    }
  }

  /** A check for each field of pounds of each delivery. */
  Done<List<Check>> check() {
    List<Function<WorkSql, List<Sum>>> questions = new ArrayList<>();
    questions.add(sql -> sql.askBy("the pounds received", raw(), Sum::read, session.loadId()));
    for (FactTable table : tables()) {
      String question = facts(table);
      if (!question.isEmpty()) {
        questions.add(sql -> sql.askBy("the pounds in force", question, Sum::read));
      }
    }
    Map<String, BigDecimal> found = new HashMap<>();
    session
        .sideBySide()
        .run(questions)
        .forEach(sums -> sums.forEach(sum -> found.put(sum.key(), sum.pounds())));
    var checks = new ArrayList<Check>();
    Map<String, Intake> before = new HashMap<>();
    for (Intake intake : taken) {
      for (MoneyField field : money(intake)) {
        checks.addAll(checks(intake, field, found, before));
      }
      before.put(intake.arrived().contract().feed(), intake);
    }
    return Done.with(List.copyOf(checks), checks.size() + " sums");
  }

  private List<Check> checks(
      Intake intake, MoneyField field, Map<String, BigDecimal> found, Map<String, Intake> before) {
    var checks = new ArrayList<Check>();
    String id = intake.delivery().id();
    BigDecimal accepted = pounds(intake, field);
    checks.add(
        Pounds.reconciled(
            subject(intake.delivery().fileName(), field),
            accepted,
            found.getOrDefault(id + " raw " + field.name(), BigDecimal.ZERO.setScale(2)),
            Optional.ofNullable(found.get(id + " facts " + field.name())),
            intake.counts().quarantined()));
    var arrival = intake.arrived().contract().arrival();
    arrival
        .tolerance()
        .poundsMoveAtMost()
        .ifPresent(limit ->
            earlier(intake, field, before)
                .ifPresent(was ->
                    checks.add(
                        Pounds.moved(
                            subject(intake.delivery().fileName(), field), accepted, was, limit))));
    return checks;
  }

  private static BigDecimal pounds(Intake intake, MoneyField field) {
    return intake.counts().pounds().getOrDefault(field.name(), BigDecimal.ZERO.setScale(2));
  }

  private static String subject(String file, MoneyField field) {
    return file + ", " + field.name();
  }

  /** What the extract before it added up to: of this load, or as it was checked when it came. */
  private Optional<BigDecimal> earlier(
      Intake intake, MoneyField field, Map<String, Intake> before) {
    String feed = intake.arrived().contract().feed();
    var ofThisLoad = before.get(feed);
    if (ofThisLoad != null) {
      return Optional.of(pounds(ofThisLoad, field));
    }
    return book.last(feed)
        .flatMap(last ->
            session
                .app()
                .select(LOAD_CHECK.FIGURE)
                .from(LOAD_CHECK)
                .where(LOAD_CHECK.LOAD_ID.eq(last.loadId()))
                .and(LOAD_CHECK.NAME.eq(CHECK))
                .and(LOAD_CHECK.SUBJECT.eq(subject(last.fileName(), field)))
                .fetchOptional(LOAD_CHECK.FIGURE));
  }

  /** The question of raw.record: a column for each field would be read once each all the same. */
  private String raw() {
    Map<String, List<MoneyField>> byFeed = new HashMap<>();
    taken.forEach(t -> byFeed.put(t.arrived().contract().feed(), money(t)));
    String values =
        byFeed.entrySet().stream()
            .map(feed ->
                "when %s then array[%s]"
                    .formatted(
                        text(feed.getKey()),
                        feed.getValue().stream()
                            .map(field -> "row('raw %s', %s)".formatted(field.name(), value(field)))
                            .collect(joining(", "))))
            .collect(joining(" "));
    return """
    select r.delivery_id, v.place, sum(v.pounds) as pounds
    from raw.record r
    cross join unnest(
      cast(case feed %s end as array(row(place varchar, pounds decimal(38, 2))))) as v (place, pounds)
    where r.load_id = ? and r.feed in (%s)
    group by r.delivery_id, v.place
    """
        .formatted(values, byFeed.keySet().stream().map(PoundsSteps::text).collect(joining(", ")));
  }

  private static String value(MoneyField field) {
    String said =
        "trim(json_extract_scalar(record, %s))"
            .formatted(text("$[\"" + field.column().replace("\"", "\\\"") + "\"]"));
    String plain =
        field.separator() == '.'
            ? said
            : "replace(%s, '%s', '.')".formatted(said, field.separator());
    return "try_cast(%s as decimal(38, 2))".formatted(plain);
  }

  /**
   * The question of a table of facts. The last extract of everything is all that is in force of its
   * feed. Of a delta, what its keys say in force may be rows of earlier deliveries, where it told
   * nothing new: they must say in pounds what the delta's own rows said when they were written.
   */
  private String facts(FactTable table) {
    Map<String, Intake> last = new HashMap<>();
    var parts = new ArrayList<String>();
    for (Intake intake : taken) {
      boolean isOfTable =
          money(intake).stream().anyMatch(field -> field.kind().equals(table.kind()));
      if (isOfTable && intake.arrived().contract().arrival().replaces()) {
        parts.add(part(table, intake, "f.delivery_id = " + text(intake.delivery().id())));
      } else if (isOfTable) {
        last.put(intake.arrived().contract().feed(), intake);
      }
    }
    for (Intake intake : last.values()) {
      var contract = intake.arrived().contract();
      parts.add(
          contract.arrival().mode() == Arrival.Mode.FULL
              ? part(
                  table, intake, "f.feed = " + text(contract.feed()) + " and f.recorded_to is null")
              : delta(table, intake));
    }
    return String.join("\nunion all\n", parts);
  }

  private static String part(FactTable table, Intake intake, String which) {
    return money(intake).stream()
        .filter(field -> field.kind().equals(table.kind()))
        .map(field ->
            "select %s as delivery_id, 'facts %s' as place, sum(f.%s) as pounds from core.%s f where %s"
                .formatted(
                    text(intake.delivery().id()),
                    field.name(),
                    FactTable.column(field.field().name()),
                    table.table().getName(),
                    which))
        .collect(joining("\nunion all\n"));
  }

  private String delta(FactTable table, Intake intake) {
    return money(intake).stream()
        .filter(field -> field.kind().equals(table.kind()))
        .map(field ->
            """
            select $delivery as delivery_id, 'facts $name' as place,
              $accepted + sum(coalesce(f.$column, 0)) - sum(coalesce(d.pounds, 0)) as pounds
            from (
              select source_key, max_by($column, line_number) as pounds
              from core.$table for version as of $state
              where delivery_id = $delivery group by source_key) d
            left join core.$table f
              on f.feed = $feed and f.source_key = d.source_key and f.recorded_to is null
            """
                .replace("$delivery", text(intake.delivery().id()))
                .replace("$name", field.name())
                .replace("$accepted", pounds(intake, field).toPlainString())
                .replace("$column", FactTable.column(field.field().name()))
                .replace("$table", table.table().getName())
                .replace("$state", String.valueOf(states.get(table.kind().name())))
                .replace("$feed", text(intake.arrived().contract().feed())))
        .collect(joining("\nunion all\n"));
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
