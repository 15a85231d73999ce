package uk.wardline.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.wardline.geo.WardSet;

/** Numbers, dates and the like as pages write them. Immutable. */
public final class Words {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

  /** A count, with commas. */
  public String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }

  /** A month and its year. */
  public String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** A day. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment, in the time of London. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(LONDON));
  }

  /** How long something took. */
  public String duration(Duration took) {
    return took.toMillis() < 1_000
        ? took.toMillis() + " ms"
        : String.format(Locale.UK, "%.1f s", took.toMillis() / 1_000.0);
  }

  /** A ward set with its dates. */
  public String wardSet(WardSet set) {
    return set.title()
        + " ("
        + set.to()
            .map(to -> day(set.from()) + " to " + day(to.minusDays(1)))
            .orElse("since " + day(set.from()))
        + ")";
  }
}
