package uk.wardline.jobs.load;

import java.util.List;
import uk.wardline.feeds.contract.FactKind;

/**
 * The SQL of one kind of fact: files in a folder named after the kind.
 *
 * @param kind the word in the contract
 */
record FactSql(String kind) {
  /** Every kind that has facts in the warehouse. */
  static final List<FactSql> ALL = List.of(new FactSql("incident"));

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

  /** Counts the facts of each delivery of a load. */
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

  /** Makes the measures anew. */
  String marts() {
    return kind + "/marts.sql";
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
