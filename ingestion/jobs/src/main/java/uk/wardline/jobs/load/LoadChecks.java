package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts once more, from the tables, what a load says it wrote. */
final class LoadChecks {
  private final LoadSession session;
  private final DeliveryBook book;

  LoadChecks(LoadSession session, DeliveryBook book) {
    this.session = session;
    this.book = book;
  }

  /**
   * Checks the deliveries of the load, the rows of every delivery that ever came, and measures.
   *
   * @throws CheckFailed with every figure that does not agree
   */
  Done<Integer> run(List<Intake> taken, MeasureSteps measures, VersionSteps versions) {
    var wrong = new ArrayList<String>();
    var found = new ArrayList<DeliveryRows.Found>();
    List<Function<WorkSql, Runnable>> questions = new ArrayList<>();
    questions.add(sql -> adding(wrong, measures.discrepancies(sql)));
    versions
        .questions()
        .forEach(question -> questions.add(sql -> adding(wrong, question.apply(sql))));
    questions.add(sql -> adding(found, sql.ask("written.sql", DeliveryRows.Found::read)));
    for (FactSql facts : FactSql.ALL) {
      questions.add(sql -> adding(found, sql.ask(facts.written(), DeliveryRows.Found::read)));
    }
    session.sideBySide().run(questions).forEach(Runnable::run);
    taken.forEach(intake -> addUp(intake, wrong));
    wrong.addAll(rows(taken).discrepancies(found));
    if (!wrong.isEmpty()) {
      throw new CheckFailed(wrong);
    }
    return Done.with(taken.size(), "rows of every delivery and sums of every measure agree");
  }

  /** Answers are put together where the questions were asked from. */
  private static <T> Runnable adding(List<T> all, List<T> answer) {
    return () -> all.addAll(answer);
  }

  private static void addUp(Intake intake, List<String> wrong) {
    var counts = intake.counts();
    long read = intake.delivery().content().rows();
    if (read != counts.accepted() + counts.quarantined()) {
      wrong.add(
          "%s has %d rows, but %d were accepted and %d quarantined"
              .formatted(
                  intake.delivery().fileName(), read, counts.accepted(), counts.quarantined()));
    }
  }

  /** What this load took in may have come before, and been withdrawn. */
  private DeliveryRows rows(List<Intake> taken) {
    Map<String, Set<String>> kinds = new HashMap<>();
    book.kinds().forEach((id, words) -> kinds.put(id, counted(words)));
    taken.forEach(intake -> kinds.put(intake.delivery().id(), counted(DeliveryBook.kinds(intake))));
    return new DeliveryRows(new DeliverySteps(session).standing(), kinds, book.all());
  }

  /** Those kinds of which a delivery has as many facts as rows: versions come and go. */
  private static Set<String> counted(String kinds) {
    return FactSql.ALL.stream()
        .map(FactSql::kind)
        .filter(kind -> List.of(kinds.split(" ")).contains(kind))
        .collect(Collectors.toSet());
  }
}
