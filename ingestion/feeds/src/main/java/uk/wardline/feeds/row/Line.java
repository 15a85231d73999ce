package uk.wardline.feeds.row;

import java.util.List;
import java.util.function.Supplier;
import uk.wardline.feeds.fault.RowFault;

/** A row of a delivery as it was read. */
public sealed interface Line {

  /** The line of the file on which the row begins. */
  long line();

  /**
   * The text of the row as it stands in the file, quotes and all, without the line end; a byte that
   * is no character is U+FFFD. To be asked for before the next row is read.
   */
  String original();

  /** A row that was parsed. */
  final class Parsed implements Line {

    private final long line;
    private final String[] fields;
    private final List<RowFault> faults;
    private final Supplier<String> text;

    /** A row with these fields, which are not copied. */
    public Parsed(long line, String[] fields, List<RowFault> faults, Supplier<String> text) {
      this.line = line;
      this.fields = fields;
      this.faults = faults;
      this.text = text;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public String original() {
      return text.get();
    }

    /** The fields without their quotes; not a copy, to be read alone. */
    public String[] fields() {
      return fields;
    }

    /** What was wrong already with the bytes of the row; mostly nothing. */
    public List<RowFault> faults() {
      return faults;
    }
  }

  /** A row that has no fields, since it cannot be parsed. */
  record Unreadable(long line, String original, RowFault fault) implements Line {

    /** Says nothing of the row itself, which may be about a person. */
    @Override
    public String toString() {
      return "Unreadable[" + fault + "]";
    }
  }
}
