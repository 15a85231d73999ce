package uk.wardline.feeds.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import uk.wardline.feeds.contract.Format;

/**
 * The rows of a text, by RFC 4180: a quote opens at the start of a field alone, a blank line is no
 * row, and rows may have any number of fields. Not thread-safe.
 */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

  /**
   * A row has no more fields than this; what comes after them is left out, so that a row of commas
   * stays small.
   */
  public static final int MOST_FIELDS = 1 << 14;

  private final CsvReader<CsvRow> reader;
  private final Iterator<CsvRow> rows;

  private CsvRows(CsvReader<CsvRow> reader) {
    this.reader = reader;
    this.rows = reader.iterator();
  }

  /**
   * The rows of the text that the reader gives.
   *
   * @param maxFieldChars no field may be longer; the caller has made sure that none is
   */
  public static CsvRows of(Reader text, Format format, int maxFieldChars) {
    CsvReader<CsvRow> reader =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            // The parser reads in steps and grows its buffer up to this, so a little more than the
            // field.
            .maxBufferSize(Math.max(maxFieldChars, 1 << 14) + (1 << 14))
            .build(new RowHandler(), text);
    return new CsvRows(reader);
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public CsvRow next() {
    return rows.next();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
