package uk.wardline.sample;

import java.time.YearMonth;
import uk.wardline.geo.DatedWards;
import uk.wardline.geo.WardSet;

/**
 * What to make: the same plan makes the same files to the byte.
 *
 * @param wards the wards in which things happen; each month uses the set that is in force on its
 *     first day
 * @param first the first month
 * @param months how many months, each a file
 * @param rows how many rows in all, spread over the months
 */
public record SamplePlan(
    DatedWards wards, YearMonth first, int months, long rows, long seed, Shares shares) {

  public SamplePlan {
    if (months < 1 || rows < 0) {
      throw new IllegalArgumentException(
          "A sample has at least one month and no fewer than 0 rows, not %d months and %d rows"
              .formatted(months, rows));
    }
    for (int i = 0; i < months; i++) {
      setOf(wards, first.plusMonths(i));
    }
  }

  /** The month at that place, from 0. */
  YearMonth month(int index) {
    return first.plusMonths(index);
  }

  /** The wards of a month. */
  WardSet wardsOf(YearMonth month) {
    return setOf(wards, month);
  }

  private static WardSet setOf(DatedWards wards, YearMonth month) {
    return wards
        .inForceOn(month.atDay(1))
        .orElseThrow(() -> new IllegalArgumentException("No ward set is in force in " + month));
  }

  /** How many rows a month has; the sum over all months is {@link #rows}. */
  long rowsOf(int index) {
    return rows * (index + 1) / months - rows * index / months;
  }
}
