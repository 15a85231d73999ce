package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wardline.feeds.contract.FactMapping;

/** Counts once more, from the tables, what a load says it wrote. */
final class LoadChecks {
  private final LoadSession session;

  LoadChecks(LoadSession session) {
    this.session = session;
  }

  /** How many rows of a delivery stand in a place. */
  private record Written(String delivery, String place, long rows) {
    static Written read(java.sql.ResultSet row) throws java.sql.SQLException {
      return new Written(
          row.getString("delivery_id"), row.getString("place"), row.getLong("row_count"));
    }
  }

  /**
   * Checks deliveries and measures.
   *
   * @throws CheckFailed with every figure that does not agree
   */
  Done<Integer> run(List<Intake> taken, MeasureSteps measures, VersionSteps versions) {
    Map<String, Long> found = new HashMap<>();
    session
        .sql()
        .ask("written.sql", Written::read, session.loadId(), session.loadId())
        .forEach(w -> found.put(w.delivery() + w.place(), w.rows()));
    for (FactSql facts : FactSql.ALL) {
      session
          .sql()
          .ask(facts.written(), Written::read, session.loadId())
          .forEach(w -> found.put(w.delivery() + w.place(), w.rows()));
    }
    Set<String> replaced = new HashSet<>();
    taken.forEach(t -> t.replaces().forEach(e -> replaced.add(e.id())));
    var wrong = new ArrayList<String>(measures.discrepancies());
    wrong.addAll(versions.discrepancies());
    for (Intake intake : taken) {
      check(intake, replaced.contains(intake.delivery().id()), found, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new CheckFailed(wrong);
    }
    return Done.with(taken.size(), "rows of every delivery and sums of every measure agree");
  }

  private static void check(
      Intake intake, boolean replaced, Map<String, Long> found, List<String> wrong) {
    var counts = intake.counts();
    String id = intake.delivery().id();
    String name = intake.delivery().fileName();
    long read = intake.delivery().content().rows();
    if (read != counts.accepted() + counts.quarantined()) {
      wrong.add(
          "%s has %d rows, but %d were accepted and %d quarantined"
              .formatted(name, read, counts.accepted(), counts.quarantined()));
    }
    agree(name, "raw", replaced ? 0 : counts.accepted(), found.get(id + "raw"), wrong);
    agree(
        name,
        "quarantine",
        replaced ? 0 : counts.quarantined(),
        found.get(id + "quarantine"),
        wrong);
    for (FactMapping mapping : intake.arrived().contract().facts()) {
      String kind = mapping.kind().name();
      if (!mapping.kind().versioned()) {
        agree(name, kind, replaced ? 0 : counts.accepted(), found.get(id + kind), wrong);
      }
    }
  }

  private static void agree(
      String name,
      String place,
      long expected,
      @org.jspecify.annotations.Nullable Long found,
      List<String> wrong) {
    long there = found == null ? 0 : found;
    if (there != expected) {
      wrong.add("%s should have %d rows in %s, but has %d".formatted(name, expected, place, there));
    }
  }
}
