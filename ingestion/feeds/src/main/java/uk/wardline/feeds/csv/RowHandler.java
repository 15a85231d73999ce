package uk.wardline.feeds.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/**
 * Gathers the fields of a row. A value that repeats the one above it is given as the same object,
 * since columns of extracts often repeat; that spares memory and lets later steps compare by
 * identity first.
 */
final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

  private String[] above = new String[16];
  private String[] fields = new String[16];
  private int count;

  RowHandler() {
    Arrays.fill(above, "");
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    count = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index == fields.length) {
      fields = Arrays.copyOf(fields, index * 2);
      above = Arrays.copyOf(above, index * 2);
      Arrays.fill(above, index, index * 2, "");
    }
    String value = above[index];
    if (!same(value, buffer, offset, length)) {
      value = new String(buffer, offset, length);
      above[index] = value;
    }
    fields[index] = value;
    count = index + 1;
  }

  private static boolean same(String value, char[] buffer, int offset, int length) {
    if (value.length() != length) {
      return false;
    }
    // From the end: neighbours differ there more often.
    for (int i = length - 1; i >= 0; i--) {
      if (value.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected CsvRow buildRecord() {
    return new CsvRow(getStartingLineNumber(), Arrays.copyOf(fields, count));
  }
}
