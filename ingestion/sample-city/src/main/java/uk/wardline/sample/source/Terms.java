package uk.wardline.sample.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.life.Days;

/**
 * School terms with the day of the census: the third Thursday of January and of May, and the first
 * of October.
 *
 * @param schoolYear the year in which the school year began
 */
record Terms(String name, int census, int schoolYear) {

  static List<Terms> all() {
    var terms = new ArrayList<Terms>();
    for (int year = 2008; year <= 2014; year++) {
      terms.add(new Terms(year + " spring", thursday(year, 1, 3), year - 1));
      terms.add(new Terms(year + " summer", thursday(year, 5, 3), year - 1));
      if (year < 2014) {
        terms.add(new Terms(year + " autumn", thursday(year, 10, 1), year));
      }
    }
    return List.copyOf(terms);
  }

  private static int thursday(int year, int month, int which) {
    return Days.of(
        LocalDate.of(year, month, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.THURSDAY)));
  }

  /** The year group of somebody, from 0 for reception; what is beyond 13 is no pupil's. */
  int yearGroup(int birth) {
    LocalDate born = Days.date(birth);
    int age = schoolYear - born.getYear() - (born.getMonthValue() >= 9 ? 1 : 0);
    return age - 4;
  }
}
