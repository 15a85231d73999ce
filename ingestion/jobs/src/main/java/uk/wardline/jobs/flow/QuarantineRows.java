package uk.wardline.jobs.flow;

import java.util.List;
import org.apache.flink.table.data.RowData;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.row.JsonText;
import uk.wardline.warehouse.tables.quarantine.Tables;
import uk.wardline.warehouse.tables.quarantine.tables.Record;

/** Rows of {@code quarantine.record}. */
final class QuarantineRows {
  private static final Record QUARANTINE = Tables.RECORD;

  private final TableRow row = new TableRow(QUARANTINE);
  private final TableRow.Cell lineNumber = row.cell(QUARANTINE.LINE_NUMBER);
  private final TableRow.Text original = row.text(QUARANTINE.ORIGINAL);
  private final TableRow.Text reasons = row.text(QUARANTINE.REASONS);

  QuarantineRows(RowOrigin origin) {
    row.text(QUARANTINE.FEED).set(origin.feed());
    row.text(QUARANTINE.SOURCE).set(origin.source());
    row.text(QUARANTINE.DELIVERY_ID).set(origin.deliveryId());
    row.cell(QUARANTINE.LOAD_ID).set(origin.loadId());
    row.cell(QUARANTINE.RECEIVED_AT).setInstant(origin.receivedAt());
  }

  /** The row for a line; the same object every time. */
  RowData row(long line, String text, List<RowFault> faults) {
    lineNumber.set(line);
    original.set(text);
    reasons.set(JsonText.of(faults));
    return row.row();
  }
}
