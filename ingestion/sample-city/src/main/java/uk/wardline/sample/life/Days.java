package uk.wardline.sample.life;

import java.time.LocalDate;

/** Days as whole numbers from 1 January 1970 on, which is what millions of spells are made of. */
public final class Days {

  /** What lies beyond every day: a spell that has not ended ends here. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** The first day of the lives. */
  public static final int FIRST = of(2008, 1, 1);

  /** The first day after them. */
  public static final int END = of(2014, 7, 1);

  private Days() {}

  /** The number of a day. */
  public static int of(int year, int month, int day) {
    return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
  }

  /** The number of a day. */
  public static int of(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** The day of a number. */
  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** Whole years from one day to another. */
  public static int years(int from, int to) {
    LocalDate a = date(from);
    LocalDate b = date(to);
    int years = b.getYear() - a.getYear();
    boolean before =
        b.getMonthValue() < a.getMonthValue()
            || (b.getMonthValue() == a.getMonthValue() && b.getDayOfMonth() < a.getDayOfMonth());
    return before ? years - 1 : years;
  }

  /** Years, for what need not be exact. */
  static int about(int from, int to) {
    return (int) ((to - from) / 365.25);
  }

  /** The same day some years later; 1 March for 29 February where there is none. */
  public static int yearsLater(int day, int years) {
    LocalDate date = date(day);
    LocalDate later = date.plusYears(years);
    return of(later.getDayOfMonth() == date.getDayOfMonth() ? later : later.plusDays(1));
  }
}
