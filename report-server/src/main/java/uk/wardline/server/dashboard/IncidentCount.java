package uk.wardline.server.dashboard;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A count as it is published.
 *
 * @param place where the incidents fell
 * @param wardCode the ward, null unless they fell in one
 * @param month when
 * @param type what kind
 * @param incidents how many
 */
record IncidentCount(
    Place place, @Nullable String wardCode, YearMonth month, String type, long incidents) {

  /** Where incidents fell. */
  enum Place {
    WARD("ward"),
    OUTSIDE("outside"),
    NO_COORDINATES("no coordinates");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    static Place named(String word) {
      for (var place : values()) {
        if (place.word.equals(word)) {
          return place;
        }
      }
      throw new IllegalArgumentException("Not a place: " + word);
    }
  }
}
