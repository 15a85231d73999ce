package uk.wardline.index.standard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth as eight digits YYYYMMDD, with zeros for a part that is not known. Day-first and
 * year-first forms are read; a day and month that are possible only the other way round are turned.
 * Well-known placeholders and dates before 1850 or after the given day are empty; an impossible day
 * (31 February) keeps its digits, since one of them is probably a slip and the others still tell.
 */
public final class BirthDateCleaner implements Cleaner {
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[t ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?: .*)?");
  private static final Pattern WORDED =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3})[a-z]*[-, ]+(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "19000101",
          "19010101",
          "18991230",
          "18991231",
          "18000101",
          "19111111",
          "99991231",
          "99990101");
  private static final int EARLIEST_YEAR = 1850;

  private final LocalDate today;

  public BirthDateCleaner(LocalDate today) {
    this.today = today;
  }

  @Override
  public Optional<String> clean(String raw) {
    String text = raw.strip().toLowerCase(java.util.Locale.ROOT);
    Matcher m = COMPACT.matcher(text);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3));
    }
    m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(text);
    if (m.matches()) {
      return of(m.group(3), m.group(2), m.group(1));
    }
    m = WORDED.matcher(text);
    if (m.matches() && MONTHS.containsKey(m.group(2))) {
      return of(m.group(3), String.valueOf(MONTHS.get(m.group(2))), m.group(1));
    }
    m = YEAR.matcher(text);
    return m.matches() ? of(m.group(1), "", "") : Optional.empty();
  }

  /** The date from its parts as written; a blank or unreadable part is not known. */
  public Optional<String> of(String yearText, String monthText, String dayText) {
    int year = century(number(yearText), yearText.strip().length());
    int month = number(monthText);
    int day = number(dayText);
    if (month > 12 && day >= 1 && day <= 12 && month <= 31) {
      int turned = month;
      month = day;
      day = turned;
    }
    if (month > 99 || day > 99 || year > 9999 || (year == 0 && month == 0 && day == 0)) {
      return Optional.empty();
    }
    String digits = String.format(java.util.Locale.ROOT, "%04d%02d%02d", year, month, day);
    if (PLACEHOLDERS.contains(digits)
        || (year != 0 && (year < EARLIEST_YEAR || year > today.getYear()))) {
      return Optional.empty();
    }
    return Optional.of(digits);
  }

  /** Whether eight digits name a day that was. */
  public static boolean isPossible(String digits) {
    int year = Integer.parseInt(digits, 0, 4, 10);
    int month = Integer.parseInt(digits, 4, 6, 10);
    int day = Integer.parseInt(digits, 6, 8, 10);
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  private int century(int year, int digits) {
    if (digits > 2 || year > 99 || year == 0) {
      return year;
    }
    int thisCentury = today.getYear() / 100 * 100 + year;
    return thisCentury > today.getYear() ? thisCentury - 100 : thisCentury;
  }

  private static int number(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    return Integer.parseInt(digits);
  }
}
