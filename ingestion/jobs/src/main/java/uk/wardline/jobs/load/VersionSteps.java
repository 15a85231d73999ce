package uk.wardline.jobs.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Arrival;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.jobs.fact.FactTable;

/**
 * Lets what a load wrote follow, version by version, what was there. A table is touched only if a
 * delivery of the load has rows for it.
 */
final class VersionSteps {
  private static final int TABLES_AT_ONCE = 6;

  private final LoadSession session;
  private final List<Intake> taken;

  /** Steps for the deliveries that a load took in. */
  VersionSteps(LoadSession session, List<Intake> taken) {
    this.session = session;
    Set<String> replaced = new HashSet<>();
    taken.forEach(t -> t.replaces().forEach(e -> replaced.add(e.id())));
    // In the order of their extracts; of one day, in the order in which they are taken.
    this.taken =
        taken.stream()
            .filter(t -> !replaced.contains(t.delivery().id()))
            .sorted(Comparator.comparing(Intake::asAt))
            .toList();
  }

  /** Whether any delivery describes persons. */
  boolean anyPersons() {
    return taken.stream().anyMatch(t -> describesPersons(contract(t)));
  }

  /** The tables of facts that the load has rows for. */
  List<FactTable> tables() {
    return FactTable.VERSIONED.stream().filter(t -> taken.stream().anyMatch(of(t))).toList();
  }

  /** Settles the person records. */
  Done<Long> persons() {
    long changed = settle(session.sql(), VersionSql.PERSONS, t -> describesPersons(contract(t)));
    return Done.wrote(changed, changed);
  }

  /** Settles the facts, and gives the new ones their customer and their ward. */
  Done<Long> facts() {
    List<Function<WorkSql, Long>> pieces = new ArrayList<>();
    for (FactTable table : tables()) {
      pieces.add(sql -> settle(sql, VersionSql.of(table), of(table)));
    }
    long changed = session.sideBySide().run(pieces).stream().mapToLong(Long::longValue).sum();
    return Done.wrote(changed, changed);
  }

  private static Contract contract(Intake intake) {
    return intake.arrived().contract();
  }

  private static boolean describesPersons(Contract contract) {
    return contract.person().isPresent();
  }

  private static Predicate<Intake> of(FactTable table) {
    return intake -> contract(intake).fact(table.kind().name()).isPresent();
  }

  /**
   * New rows are written once more as they are to stand, and the files they came in taken out: that
   * is quicker than to change nearly every row, each of which gets a customer or a ward.
   */
  private long settle(WorkSql sql, VersionSql table, Predicate<Intake> concerned) {
    var rows = Deliveries.of(taken.stream().filter(concerned).toList());
    if (rows.isEmpty()) {
      return 0;
    }
    var files = session.catalog().filesOfLoad(table.described(), session.loadId());
    Object[] parameters = {
      rows.joined(Deliveries.Row::id),
      rows.joined(Deliveries.Row::feed),
      rows.joined(row -> row.asAt().toString()),
      rows.joined(row -> mode(table, row)),
      rows.joined(row -> String.valueOf(row.ordinal()))
    };
    long changed = 0;
    if (files.others()) {
      changed += table.at(files.snapshot()).change(sql, "settle-old", parameters);
    }
    if (!files.files().isEmpty()) {
      changed += table.at(files.snapshot()).change(sql, "settle-new", parameters);
      session.catalog().takeOut(table.described(), files);
    }
    return changed;
  }

  /** Persons are known by their keys, even where the deliveries of a feed replace each other. */
  private static String mode(VersionSql table, Deliveries.Row row) {
    return table.equals(VersionSql.PERSONS) && row.mode().equals(Deliveries.SCOPE)
        ? Deliveries.DELTA
        : row.mode();
  }

  /** Questions of which each says what does not add up; nothing where all is well. */
  List<Function<WorkSql, List<String>>> questions() {
    var tables = new ArrayList<VersionSql>();
    tables().forEach(table -> tables.add(VersionSql.of(table)));
    if (anyPersons()) {
      tables.add(VersionSql.PERSONS);
    }
    var questions = new ArrayList<Function<WorkSql, List<String>>>();
    for (int i = 0; i < tables.size(); i += TABLES_AT_ONCE) {
      var some = tables.subList(i, Math.min(i + TABLES_AT_ONCE, tables.size()));
      questions.add(sql -> discrepancies(sql, some));
    }
    return questions;
  }

  private List<String> discrepancies(WorkSql sql, List<VersionSql> tables) {
    String feeds =
        taken.stream().map(t -> contract(t).feed()).distinct().collect(Collectors.joining(","));
    var standing = VersionSql.ask(tables, sql, "check", Standing::read, session.loadId(), feeds);
    Map<String, Intake> latest = new HashMap<>();
    Map<String, Long> accepted = new HashMap<>();
    for (Intake intake : taken) {
      latest.put(contract(intake).feed(), intake);
      accepted.merge(contract(intake).feed(), intake.counts().accepted(), Long::sum);
    }
    return standing.stream()
        .flatMap(s -> {
          Intake last = latest.get(s.feed());
          return last == null
              ? Stream.empty()
              : s.complaints(last, accepted.getOrDefault(s.feed(), 0L));
        })
        .toList();
  }

  /** How the versions of a feed stand in a table. */
  private record Standing(
      String place, String feed, long inForce, long things, long overlaps, long ofLoad) {
    static Standing read(ResultSet row) throws SQLException {
      return new Standing(
          row.getString("place"),
          row.getString("feed"),
          row.getLong("in_force"),
          row.getLong("things"),
          row.getLong("overlaps"),
          row.getLong("of_load"));
    }

    Stream<String> complaints(Intake last, long acceptedOfLoad) {
      var wrong = new ArrayList<String>();
      boolean persons = place.equals(VersionSql.PERSONS.table());
      Arrival arrival = contract(last).arrival();
      if (arrival.replaces() && !persons) {
        if (ofLoad != acceptedOfLoad) {
          wrong.add(
              "%s has %d rows of feed %s by this load, where %d were accepted"
                  .formatted(place, ofLoad, feed, acceptedOfLoad));
        }
        return wrong.stream();
      }
      if (things != inForce || overlaps > 0) {
        wrong.add(
            "%s has %d versions in force for %d things of feed %s, and %d that overlap"
                .formatted(place, inForce, things, feed, overlaps));
      }
      if (arrival.mode() == Arrival.Mode.FULL && !persons && inForce != last.counts().accepted()) {
        wrong.add(
            "%s has %d rows of feed %s in force, where %d were accepted of %s"
                .formatted(
                    place, inForce, feed, last.counts().accepted(), last.delivery().fileName()));
      }
      return wrong.stream();
    }
  }

  /** The deliveries of a load that concern one table, in the order of their extracts. */
  private record Deliveries(List<Row> rows) {
    static final String SCOPE = "scope";
    static final String DELTA = "delta";
    private static final String FULL = "full";

    record Row(String id, String feed, LocalDate asAt, String mode, int ordinal) {}

    static Deliveries of(List<Intake> intakes) {
      Map<String, Integer> ordinals = new HashMap<>();
      return new Deliveries(
          intakes.stream()
              .map(t ->
                  new Row(
                      t.delivery().id(),
                      contract(t).feed(),
                      t.asAt(),
                      mode(contract(t).arrival()),
                      ordinals.merge(contract(t).feed(), 1, Integer::sum)))
              .toList());
    }

    private static String mode(Arrival arrival) {
      if (arrival.replaces()) {
        return SCOPE;
      }
      return arrival.mode() == Arrival.Mode.FULL ? FULL : DELTA;
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    String joined(Function<Row, String> value) {
      return rows.stream().map(value).collect(Collectors.joining(","));
    }
  }
}
