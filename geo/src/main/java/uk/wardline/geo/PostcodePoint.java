package uk.wardline.geo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A postcode and where it is.
 *
 * @param line its line in the file
 * @param postcode in the one spelling, such as {@code LE1 1AA}
 * @param gridPoint the point on the national grid, or null where the file gives none; {@link
 *     #point()} reads it
 * @param district the district code, or null where the file gives none
 * @param sourceWard the ward code that the source assigned, or null where the file gives none
 */
public record PostcodePoint(
    long line,
    String postcode,
    @Nullable GridPoint gridPoint,
    @Nullable String district,
    @Nullable String sourceWard) {

  /** The point, if there is one. */
  public Optional<GridPoint> point() {
    return Optional.ofNullable(gridPoint);
  }
}
