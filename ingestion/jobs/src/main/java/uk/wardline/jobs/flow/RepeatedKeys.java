package uk.wardline.jobs.flow;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of one delivery whose key an earlier row has, by their lines. Immutable; sixteen bytes a
 * row.
 */
public final class RepeatedKeys implements Serializable {
  private static final long serialVersionUID = 1;

  /** None. */
  public static final RepeatedKeys NONE = new RepeatedKeys(new long[0], new long[0]);

  private final long[] lines;
  private final long[] firstLines;

  private RepeatedKeys(long[] lines, long[] firstLines) {
    this.lines = lines;
    this.firstLines = firstLines;
  }

  /**
   * A row and the earlier one that has its key.
   *
   * @param line on which the row begins
   * @param firstLine on which the first row of that key begins
   */
  public record Repeated(long line, long firstLine) implements Serializable {}

  /** These rows, in any order. */
  public static RepeatedKeys of(List<Repeated> rows) {
    var sorted = rows.stream().sorted(Comparator.comparingLong(Repeated::line)).toList();
    return new RepeatedKeys(
        sorted.stream().mapToLong(Repeated::line).toArray(),
        sorted.stream().mapToLong(Repeated::firstLine).toArray());
  }

  /** These rows and those. */
  RepeatedKeys and(RepeatedKeys others) {
    if (lines.length == 0 || others.lines.length == 0) {
      return lines.length == 0 ? others : this;
    }
    return of(Stream.concat(rows(), others.rows()).toList());
  }

  private Stream<Repeated> rows() {
    return IntStream.range(0, lines.length).mapToObj(i -> new Repeated(lines[i], firstLines[i]));
  }

  /** The line of the first row with the key of this one, or 0 if this is the first. */
  public long firstLine(long line) {
    int at = lines.length == 0 ? -1 : Arrays.binarySearch(lines, line);
    return at < 0 ? 0 : firstLines[at];
  }

  /** How many rows there are. */
  public int size() {
    return lines.length;
  }
}
