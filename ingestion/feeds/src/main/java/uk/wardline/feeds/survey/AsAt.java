package uk.wardline.feeds.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the day of an extract in the name of its file. */
final class AsAt {

  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  private AsAt() {}

  /** The last ISO date in the name that is a day of the calendar. */
  static Optional<LocalDate> in(String fileName) {
    return DATE.matcher(fileName)
        .results()
        .map(MatchResult::group)
        .flatMap(text -> day(text).stream())
        .reduce((_, later) -> later);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
