package uk.wardline.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a sample are, counted as they were made: the figures a load has to arrive at.
 */
public record IncidentTruth(List<Count> counts) {

  /** Where a row lies. */
  public enum Place {
    WARD("ward"),
    OUTSIDE("outside"),
    NO_COORDINATES("no coordinates");

    private final String text;

    Place(String text) {
      this.text = text;
    }

    /** The word that tables use. */
    public String text() {
      return text;
    }
  }

  /**
   * How many rows are alike in month, type and place.
   *
   * @param wardSet the ward set of the month
   * @param wardCode the ward, null unless the place is one
   */
  public record Count(
      YearMonth month,
      String type,
      String wardSet,
      Place place,
      @Nullable String wardCode,
      long rows) {}

  public IncidentTruth {
    counts = counts.stream().filter(count -> count.rows() > 0).sorted(ORDER).toList();
  }

  private static final Comparator<Count> ORDER =
      Comparator.comparing(Count::month)
          .thenComparing(Count::type)
          .thenComparing(Count::place)
          .thenComparing(count -> count.wardCode() == null ? "" : count.wardCode());

  /** How many rows there are. */
  public long rows() {
    return rows(count -> true);
  }

  /** How many rows lie outside every ward. */
  public long outside() {
    return rows(count -> count.place() == Place.OUTSIDE);
  }

  /** How many rows have no coordinates. */
  public long withoutCoordinates() {
    return rows(count -> count.place() == Place.NO_COORDINATES);
  }

  /** How many rows lie in a ward, over all months and types. */
  public long inWard(String wardCode) {
    return rows(count -> wardCode.equals(count.wardCode()));
  }

  /** How many rows satisfy a condition. */
  public long rows(Predicate<Count> condition) {
    return counts.stream().filter(condition).mapToLong(Count::rows).sum();
  }

  /** This and another, which has other months. */
  public IncidentTruth and(IncidentTruth other) {
    var all = new ArrayList<>(counts);
    all.addAll(other.counts);
    return new IncidentTruth(all);
  }

  /** Writes the counts as a CSV file. */
  public void writeTo(Path file) {
    var lines = new ArrayList<String>();
    lines.add("month,incident_type,ward_set,place,ward_code,incidents");
    for (Count count : counts) {
      String ward = count.wardCode() == null ? "" : count.wardCode();
      lines.add(
          String.join(
              ",",
              count.month().toString(),
              count.type(),
              count.wardSet(),
              count.place().text(),
              ward,
              Long.toString(count.rows())));
    }
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
