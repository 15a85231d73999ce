package uk.wardline.jobs.load;

import java.util.List;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.warehouse.tables.core.Tables;

/**
 * One kind of fact as SQL sees it: files in a folder named after the kind, and the tables they
 * concern.
 *
 * @param kind the word in the contract
 * @param facts the table of the facts
 * @param mart the measures
 * @param published what of the measures may be shown to everybody: that of open feeds
 */
record FactSql(String kind, Table<?> facts, Table<?> mart, Table<?> published) {
  /** Every kind that has facts in the warehouse. */
  static final List<FactSql> ALL =
      List.of(
          new FactSql(
              "incident",
              Tables.FACT_INCIDENT,
              uk.wardline.warehouse.tables.mart.Tables.INCIDENT_WARD_MONTH,
              uk.wardline.warehouse.tables.published.Tables.INCIDENT_WARD_MONTH));

  static FactSql of(FactKind kind) {
    return ALL.stream()
        .filter(sql -> sql.kind().equals(kind.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No SQL for facts of kind " + kind.name()));
  }

  /** Takes out the facts of a delivery. */
  String removeDelivery() {
    return kind + "/remove-delivery.sql";
  }

  /** Counts the facts of each delivery. */
  String written() {
    return kind + "/written.sql";
  }

  /** The points of a load that are not placed yet. */
  String newPoints() {
    return kind + "/new-points.sql";
  }

  /** Every point. */
  String allPoints() {
    return kind + "/all-points.sql";
  }

  /** The measures, in the columns of the mart, and how much of the last comes from open feeds. */
  String measures() {
    return kind + "/measures.sql";
  }

  /** What the measures add up to. */
  String sums() {
    return kind + "/sums.sql";
  }

  /** Gives every fact the ward of its own day. */
  String conform() {
    return kind + "/conform.sql";
  }
}
