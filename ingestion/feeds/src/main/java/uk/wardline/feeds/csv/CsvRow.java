package uk.wardline.feeds.csv;

/** A row as it was parsed: the line on which it begins and its fields, without quotes. */
public final class CsvRow {

  private final long line;
  private final String[] fields;

  CsvRow(long line, String[] fields) {
    this.line = line;
    this.fields = fields;
  }

  /** The line on which the row begins, counted from 1 at the start of the text that was parsed. */
  public long line() {
    return line;
  }

  /** The fields, at most {@link CsvRows#MOST_FIELDS}; not a copy, to be read alone. */
  public String[] fields() {
    return fields;
  }
}
