package uk.wardline.sample.source;

import java.time.LocalDate;
import uk.wardline.sample.life.Days;

/** Financial years, each named by the year in which it begins. */
final class Calendar {

  static final int FIRST_YEAR = 2008;
  static final int LAST_YEAR = 2014;

  private Calendar() {}

  /** 1 April. */
  static int begin(int year) {
    return Days.of(year, 4, 1);
  }

  /** The financial year of a day. */
  static int year(int day) {
    LocalDate date = Days.date(day);
    return date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear();
  }

  static Spell spell(int year) {
    return new Spell(begin(year), begin(year + 1));
  }

  static int days(int year) {
    return begin(year + 1) - begin(year);
  }

  /** "2012/13". */
  static String text(int year) {
    return year + "/" + Integer.toString(year + 1).substring(2);
  }
}
