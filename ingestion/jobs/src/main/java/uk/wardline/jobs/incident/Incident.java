package uk.wardline.jobs.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the warehouse keeps it, without what it shares with its whole delivery.
 *
 * @param sourceKey its key at the source; not unique
 * @param month the first day of the month in which it occurred
 * @param type its kind, in the words of the source
 * @param at its point, or null
 * @param placed where the point fell
 */
public record Incident(
    @Nullable String sourceKey,
    LocalDate month,
    String type,
    @Nullable String reportedBy,
    @Nullable String location,
    @Nullable Point at,
    Placed placed,
    @Nullable String lsoaCode,
    @Nullable String outcome)
    implements Conformed {

  /** A point in degrees, WGS84, with six decimals each. */
  public record Point(BigDecimal longitude, BigDecimal latitude) {}
}
