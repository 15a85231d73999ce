package uk.wardline.jobs.flow;

import static uk.wardline.warehouse.tables.core.Tables.FACT_INCIDENT;

import java.util.List;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.row.RowJudge;
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

  /** The table that keeps the facts of a kind. */
  static Table<?> table(FactKind kind) {
    return switch (kind.name()) {
      case "incident" -> FACT_INCIDENT;
      default -> throw unknown(kind);
    };
  }

  /** What makes the facts of a kind for one delivery. */
  static FactRows rows(FactKind kind, RowOrigin origin, RowJudge judge, WardsOfTheDay wards) {
    return switch (kind.name()) {
      case "incident" -> new IncidentRows(origin, judge, wards);
      default -> throw unknown(kind);
    };
  }

  private static IllegalArgumentException unknown(FactKind kind) {
    return new IllegalArgumentException("No table is known for facts of kind " + kind.name());
  }
}
