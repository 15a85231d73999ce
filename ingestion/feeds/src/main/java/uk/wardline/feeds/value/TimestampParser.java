package uk.wardline.feeds.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Points in time. A value without an offset is local time of the column's zone; one that the clocks
 * skipped in spring is no time at all, and one that came twice in autumn is the first of the two.
 */
final class TimestampParser implements ValueParser {

  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2019, 2, 28, 14, 5, 0, 0, ZoneOffset.UTC);

  private final ColumnType.Timestamp type;
  private final DateTimeFormatter formatter;

  TimestampParser(ColumnType.Timestamp type) {
    this.type = type;
    this.formatter = DatePatterns.formatter(type.format());
  }

  @Override
  public @Nullable Instant parse(String text) {
    try {
      return instant(formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable Instant instant(TemporalAccessor parsed) {
    if (parsed instanceof OffsetDateTime fixed) {
      return fixed.toInstant();
    }
    LocalDateTime local = LocalDateTime.from(parsed);
    boolean skipped = type.zone().getRules().getValidOffsets(local).isEmpty();
    return skipped ? null : local.atZone(type.zone()).toInstant();
  }

  @Override
  public String problem() {
    return "is not a date and time";
  }

  @Override
  public String remedy() {
    return "expected a date and time as %s, such as %s"
        .formatted(type.format(), formatter.format(EXAMPLE));
  }
}
