package uk.wardline.feeds.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Gathers the fields of a row. A value that repeats the one above it is given as the same object,
 * since columns of extracts often repeat; that spares memory and lets later steps compare by
 * identity first.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

  private Above[] above = new Above[0];
  private String[] fields = new String[0];
  private int count;

  /** The value of a column in the row above, as characters and as text. */
  private static final class Above {

    private char[] characters = new char[0];
    private int length;
    private String text = "";

    String same(char[] buffer, int offset, int size) {
      if (size != length || !Arrays.equals(buffer, offset, offset + size, characters, 0, size)) {
        keep(buffer, offset, size);
      }
      return text;
    }

    private void keep(char[] buffer, int offset, int size) {
      if (size > characters.length) {
        characters = new char[Math.max(size, 16)];
      }
      System.arraycopy(buffer, offset, characters, 0, size);
      length = size;
      text = new String(buffer, offset, size);
    }
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    count = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= CsvRows.MOST_FIELDS) {
      return;
    }
    if (index == fields.length) {
      addColumns();
    }
    fields[index] = above[index].same(buffer, offset, length);
    count = index + 1;
  }

  private void addColumns() {
    int before = fields.length;
    int columns = Math.clamp(before * 2L, 16, CsvRows.MOST_FIELDS);
    fields = Arrays.copyOf(fields, columns);
    above = Arrays.copyOf(above, columns);
    Arrays.setAll(above, i -> i < before ? above[i] : new Above());
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(getStartingLineNumber(), Arrays.copyOf(fields, count));
  }
}
