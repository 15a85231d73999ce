package uk.wardline.index.compare;

import java.util.List;

/**
 * Dates of birth as YYYYMMDD: the same, one slip or day and month turned, two parts the same, near,
 * the year, else.
 */
public final class BirthDateComparator implements Comparator {
  /** Written where only the year is known, so that it is no day that two records agree on. */
  private static final String NO_BIRTHDAY = "0101";

  @Override
  public List<String> levels() {
    return List.of("same", "slip", "two parts", "near", "one year", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.endsWith(NO_BIRTHDAY) && b.endsWith(NO_BIRTHDAY)) {
      return Math.abs(days(a) - days(b)) <= 400 ? 3 : 5;
    }
    int differ = 0;
    for (int i = 0; i < 8; i++) {
      differ += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    boolean year = a.regionMatches(0, b, 0, 4);
    boolean month = a.regionMatches(4, b, 4, 2);
    boolean day = a.regionMatches(6, b, 6, 2);
    boolean turned = year && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2);
    if (differ == 1 || turned || EditDistance.atMost(1, a, b) == 1) {
      return 1;
    }
    if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) {
      return 2;
    }
    if (Math.abs(days(a) - days(b)) <= 400 || EditDistance.atMost(2, a, b) == 2) {
      return 3;
    }
    return year ? 4 : 5;
  }

  private static int days(String date) {
    return Integer.parseInt(date, 0, 4, 10) * 365
        + Integer.parseInt(date, 4, 6, 10) * 30
        + Integer.parseInt(date, 6, 8, 10);
  }
}
