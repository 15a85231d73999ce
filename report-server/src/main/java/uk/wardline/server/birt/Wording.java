package uk.wardline.server.birt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.ReportDefinition;

/**
 * Puts into words what the notes of a report say. What is not known is left to the design's own
 * words for that.
 */
final class Wording {
  private static final ZoneId HERE = ZoneId.of("Europe/London");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

  private Wording() {}

  /** A month as people write it; what is no month stays as it is. */
  static String month(String value) {
    try {
      return MONTH.format(YearMonth.parse(value));
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  /** The parameters of the notes, by the names that the designs use. */
  static Map<String, String> notes(
      ReportDefinition report, ReportFacts facts, @Nullable WardSet wardSet, List<Choice> months) {
    Map<String, String> notes = new HashMap<>();
    notes.put("owner", report.owner());
    if (!facts.sources().isEmpty()) {
      notes.put("source", String.join("; ", facts.sources()));
    }
    if (facts.release() != null) {
      notes.put("release", facts.release() + made(facts.releasedAt()));
      notes.put("footer", report.title() + " · release " + facts.release());
    } else {
      notes.put("footer", report.title());
    }
    if (facts.receivedAt() != null) {
      notes.put("received", "on " + moment(facts.receivedAt()));
    }
    if (facts.rowsQuarantined() != null) {
      notes.put("quarantined", String.format(Locale.UK, "%,d", facts.rowsQuarantined()));
    }
    if (!months.isEmpty()) {
      notes.put("latest-month", months.getLast().label());
    }
    if (wardSet != null) {
      notes.put("ward-set-title", wardSet.title());
      notes.put("ward-set-dates", "in force " + spell(wardSet));
    }
    return notes;
  }

  private static String made(@Nullable Instant at) {
    return at == null ? "" : ", made on " + moment(at);
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.atZone(HERE));
  }

  private static String spell(WardSet set) {
    String from = "from " + DAY.format(set.from());
    LocalDate last = set.to().map(day -> day.minusDays(1)).orElse(null);
    return last == null ? from + " to the present" : from + " to " + DAY.format(last);
  }
}
