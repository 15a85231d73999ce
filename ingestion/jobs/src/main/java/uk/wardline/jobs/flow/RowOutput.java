package uk.wardline.jobs.flow;

import org.apache.flink.table.data.RowData;
import uk.wardline.feeds.contract.FactKind;

/** Takes the rows that a line became. Each row holds until the next one of its table is made. */
interface RowOutput {
  /** A row of {@code raw.record}. */
  void raw(RowData row);

  /** A row of {@code quarantine.record}. */
  void quarantine(RowData row);

  /** A row of {@code index.person_record}. */
  void person(RowData row);

  /** A row of the table of a kind of fact. */
  void fact(FactKind kind, RowData row);
}
