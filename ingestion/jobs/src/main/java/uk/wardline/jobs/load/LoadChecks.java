package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    var wrong = new ArrayList<String>();
    var written = new ArrayList<Written>();
    List<Function<WorkSql, Runnable>> questions = new ArrayList<>();
    questions.add(sql -> adding(wrong, measures.discrepancies(sql)));
    versions
        .questions()
        .forEach(question -> questions.add(sql -> adding(wrong, question.apply(sql))));
    questions.add(sql ->
        adding(written, sql.ask("written.sql", Written::read, session.loadId(), session.loadId())));
    for (FactSql facts : FactSql.ALL) {
      questions.add(
          sql -> adding(written, sql.ask(facts.written(), Written::read, session.loadId())));
    }
    session.sideBySide().run(questions).forEach(Runnable::run);
    Map<String, Long> found = new HashMap<>();
    written.forEach(w -> found.put(w.delivery() + w.place(), w.rows()));
    Set<String> replaced = new HashSet<>();
    taken.forEach(t -> t.replaces().forEach(e -> replaced.add(e.id())));
    for (Intake intake : taken) {
      check(intake, replaced.contains(intake.delivery().id()), found, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new CheckFailed(wrong);
    }
    return Done.with(taken.size(), "rows of every delivery and sums of every measure agree");
  }

  /** Answers are put together where the questions were asked from. */
  private static <T> Runnable adding(List<T> all, List<T> answer) {
    return () -> all.addAll(answer);
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
