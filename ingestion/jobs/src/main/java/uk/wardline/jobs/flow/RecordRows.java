package uk.wardline.jobs.flow;

import org.apache.flink.table.data.RowData;
import uk.wardline.warehouse.tables.raw.Tables;
import uk.wardline.warehouse.tables.raw.tables.Record;

/** Rows of {@code raw.record}. */
final class RecordRows {
  private static final Record RAW = Tables.RECORD;

  private final TableRow row = new TableRow(RAW);
  private final TableRow.Cell lineNumber = row.cell(RAW.LINE_NUMBER);
  private final TableRow.Text record = row.text(RAW.RECORD_);

  RecordRows(RowOrigin origin) {
    row.text(RAW.FEED).set(origin.feed());
    row.text(RAW.SOURCE).set(origin.source());
    row.text(RAW.DELIVERY_ID).set(origin.deliveryId());
    row.cell(RAW.LOAD_ID).set(origin.loadId());
    row.cell(RAW.RECEIVED_AT).setInstant(origin.receivedAt());
  }

  /** The row for a line; the same object every time. */
  RowData row(long line, String json) {
    lineNumber.set(line);
    record.set(json);
    return row.row();
  }
}
