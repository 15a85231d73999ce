package uk.wardline.jobs.flow;

import org.apache.flink.table.data.RowData;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.jobs.incident.Conformed;

/**
 * Makes the rows of one kind of fact for one delivery. {@link MappedRows} makes those of kinds that
 * are plain mappings; a kind that needs more has a class of its own. {@link FactTables} knows them
 * all. Not thread-safe: each worker has its own.
 */
sealed interface FactRows permits IncidentRows, MappedRows {

  /** What became of a row of the delivery. */
  sealed interface Made {
    /** A row of the fact's table; the same object every time. */
    record Row(RowData row) implements Made {}

    /** None: the row is to be quarantined for this. */
    record None(Conformed.Unfit why) implements Made {}
  }

  /** Makes the fact of a row. */
  Made make(AcceptedRow row);
}
