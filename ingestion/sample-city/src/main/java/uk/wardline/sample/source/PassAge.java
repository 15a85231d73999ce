package uk.wardline.sample.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.wardline.sample.life.Days;

/**
 * From which day on somebody is old enough for the English national concession: 60, and from 6
 * April 2010 women's pensionable age, for men and women alike (SI 2010/459; Pensions Act 1995
 * Schedule 4, as it stood to 2014).
 */
final class PassAge {

  private static final LocalDate FIRST_AFFECTED = LocalDate.of(1950, 4, 6);
  private static final LocalDate FIRST_PENSION = LocalDate.of(2010, 5, 6);

  private PassAge() {}

  /** The first day. */
  static int from(int birth) {
    LocalDate born = Days.date(birth);
    if (born.isBefore(FIRST_AFFECTED)) {
      return Days.yearsLater(birth, 60);
    }
    // Each month of births, from the 6th to the 5th, waits two months longer than the one before.
    long months = ChronoUnit.MONTHS.between(FIRST_AFFECTED, born);
    return Days.of(FIRST_PENSION.plusMonths(2 * months));
  }
}
