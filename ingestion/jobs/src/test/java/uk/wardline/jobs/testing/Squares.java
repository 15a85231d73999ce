package uk.wardline.jobs.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;

/**
 * Ward sets of two squares side by side, one degree wide, from longitude 0, between latitudes 50
 * and 51.
 */
public final class Squares {
  private Squares() {}

  /** Wards W1 and E1 from a day on. */
  public static WardSet called(String id, LocalDate from, @Nullable LocalDate until) {
    return new WardSet(
        id, id, from, until, List.of(square("W1", "West", 0), square("E1", "East", 1)));
  }

  private static Ward square(String code, String name, int west) {
    return new Ward(
        code,
        name,
        Boundary.ofWkt(
            "POLYGON ((%d 50, %d 50, %d 51, %d 51, %d 50))"
                .formatted(west, west + 1, west + 1, west, west)));
  }
}
