package uk.wardline.index.compare;

import java.time.LocalDate;
import java.util.List;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.standard.BirthDateCleaner;

/**
 * From when to when the records' people lived at the address of each: whether one came on the day
 * the other went, about then, whether both were at their addresses at one time, or long after each
 * other. A record without a first day says nothing; one without an end lives there still. Immutable
 * and safe to share between threads.
 */
final class Spells {
  static final List<String> LEVELS = List.of("follows", "soon after", "at one time", "long after");

  /** An end is the last day in one register and the first day without in another. */
  private static final int SAME_DAYS = 1;

  private static final int SOON_DAYS = 31;
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final int OPEN = Integer.MAX_VALUE;

  private final int[] from;
  private final int[] to;

  private Spells(int[] from, int[] to) {
    this.from = from;
    this.to = to;
  }

  static Spells of(PersonTable table) {
    int[] from = new int[table.size()];
    int[] to = new int[table.size()];
    var begins = table.column(Field.of(Kind.HOME_FROM));
    var ends = table.column(Field.of(Kind.HOME_TO));
    for (int r = 0; r < from.length; r++) {
      int record = r;
      from[r] = begins.map(c -> day(c, record)).orElse(UNKNOWN);
      boolean open = ends.map(c -> c.isMissing(record)).orElse(true);
      to[r] = open ? OPEN : ends.map(c -> day(c, record)).orElse(OPEN);
    }
    return new Spells(from, to);
  }

  private static int day(Column column, int record) {
    String digits = column.value(record);
    return column.isMissing(record) || !BirthDateCleaner.isPossible(digits)
        ? UNKNOWN
        : (int)
            LocalDate.of(
                    Integer.parseInt(digits, 0, 4, 10),
                    Integer.parseInt(digits, 4, 6, 10),
                    Integer.parseInt(digits, 6, 8, 10))
                .toEpochDay();
  }

  /** The level of two records as it stands in a {@link Pattern}. */
  int level(int a, int b) {
    if (from[a] == UNKNOWN || from[b] == UNKNOWN || to[a] == UNKNOWN || to[b] == UNKNOWN) {
      return Pattern.MISSING;
    }
    long gap = Math.min(gap(a, b), gap(b, a));
    if (gap <= SAME_DAYS) {
      return 1;
    }
    if (gap <= SOON_DAYS) {
      return 2;
    }
    return from[a] < to[b] && from[b] < to[a] ? 3 : 4;
  }

  /** The days between the end of one and the beginning of the other, whichever is first. */
  private long gap(int a, int b) {
    return to[a] == OPEN ? OPEN : Math.abs((long) from[b] - to[a]);
  }
}
