package uk.wardline.server.sql;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as CSV by RFC 4180, with a header: fields parted by commas, lines by CRLF. A
 * missing value is an empty field, an empty text a pair of quotes. Does not close what it writes
 * to.
 */
public final class CsvSink implements RowSink {
  private final CsvWriter csv;

  /** Writes there. */
  public CsvSink(Writer out) {
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.EMPTY)
            .build(out);
  }

  @Override
  public void columns(List<Column> columns) {
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public boolean row(List<@Nullable String> values) {
    csv.writeRecord(values);
    return true;
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
