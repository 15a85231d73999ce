package uk.wardline.jobs.incident;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of an accepted row into an incident: a pure function of the values and the ward
 * sets. Not thread-safe, since the wards it asks are not.
 */
public final class IncidentConform {
  /** Decimals of a coordinate in the warehouse: a tenth of a metre. */
  public static final int COORDINATE_SCALE = 6;

  private final WardsOfTheDay wards;
  private final int sourceKey;
  private final int month;
  private final int type;
  private final int reportedBy;
  private final int location;
  private final int longitude;
  private final int latitude;
  private final int lsoaCode;
  private final int outcome;

  /**
   * Conforms with these wards.
   *
   * @param slot where the value of a field of the kind stands in a row
   */
  public IncidentConform(ToIntFunction<String> slot, WardsOfTheDay wards) {
    this.wards = wards;
    this.sourceKey = slot.applyAsInt("source-key");
    this.month = slot.applyAsInt("occurred-month");
    this.type = slot.applyAsInt("type");
    this.reportedBy = slot.applyAsInt("reported-by");
    this.location = slot.applyAsInt("location");
    this.longitude = slot.applyAsInt("longitude");
    this.latitude = slot.applyAsInt("latitude");
    this.lsoaCode = slot.applyAsInt("lsoa-code");
    this.outcome = slot.applyAsInt("outcome");
  }

  /** The values of an accepted row, by slot. Required ones are there, a point has both numbers. */
  @FunctionalInterface
  public interface Values {
    /** The value in a slot, or null. */
    @Nullable Object value(int slot);
  }

  /** The incident, or why there is none. */
  public Conformed conform(Values row) {
    var east = (BigDecimal) row.value(longitude);
    var north = (BigDecimal) row.value(latitude);
    if (east == null || north == null) {
      return incident(row, null);
    }
    if (!within(east, 180)) {
      return offTheGlobe("longitude", east, 180);
    }
    if (!within(north, 90)) {
      return offTheGlobe("latitude", north, 90);
    }
    return incident(row, new Incident.Point(coordinate(east), coordinate(north)));
  }

  private Incident incident(Values row, Incident.@Nullable Point at) {
    var when = (LocalDate) requireNonNull(row.value(month));
    return new Incident(
        (String) row.value(sourceKey),
        when,
        (String) requireNonNull(row.value(type)),
        (String) row.value(reportedBy),
        (String) row.value(location),
        at,
        placed(when, at),
        (String) row.value(lsoaCode),
        (String) row.value(outcome));
  }

  private Placed placed(LocalDate month, Incident.@Nullable Point at) {
    return at == null
        ? Placed.NO_COORDINATES
        : wards.at(month, at.longitude().doubleValue(), at.latitude().doubleValue());
  }

  private static boolean within(BigDecimal degrees, int limit) {
    return Math.abs(degrees.doubleValue()) <= limit;
  }

  private static Conformed offTheGlobe(String field, BigDecimal degrees, int limit) {
    return new Conformed.Unfit(
        field,
        degrees.toPlainString(),
        "is not on the globe",
        "expected degrees between -%d and %d, WGS84".formatted(limit, limit));
  }

  private static BigDecimal coordinate(BigDecimal degrees) {
    return degrees.scale() == COORDINATE_SCALE
        ? degrees
        : degrees.setScale(COORDINATE_SCALE, RoundingMode.HALF_EVEN);
  }
}
