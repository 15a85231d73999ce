package uk.wardline.jobs.flow;

import java.util.List;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactKinds;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.jobs.fact.FactTable;
import uk.wardline.jobs.incident.WardsOfTheDay;

/** The registry of the kinds of fact: where each is kept, and what makes its rows. */
final class FactTables {
  private FactTables() {}

  /** The kinds that contracts of a plan name, without repetition. */
  static List<FactKind> kindsIn(WritePlan plan) {
    return plan.deliveries().stream()
        .flatMap(d -> d.contract().facts().stream())
        .map(FactMapping::kind)
        .distinct()
        .toList();
  }

  /** Whether rows of a plan describe persons. */
  static boolean describesPersons(WritePlan plan) {
    return plan.deliveries().stream().anyMatch(d -> d.contract().person().isPresent());
  }

  /** The table that keeps the facts of a kind. */
  static Table<?> table(FactKind kind) {
    return FactTable.of(kind).table();
  }

  /** What makes the facts of a kind for one delivery. */
  static FactRows rows(FactKind kind, RowOrigin origin, RowJudge judge, WardsOfTheDay wards) {
    return kind.equals(FactKinds.INCIDENT)
        ? new IncidentRows(origin, judge, wards)
        : new MappedRows(FactTable.of(kind), origin, judge);
  }
}
