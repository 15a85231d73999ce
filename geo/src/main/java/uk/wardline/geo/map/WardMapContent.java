package uk.wardline.geo.map;

import java.util.Map;

/**
 * What one map shows.
 *
 * @param title the question it answers, such as {@code Incidents by ward, October 2018}
 * @param counted what the values count
 * @param values by ward code; a ward that is missing has no data
 * @param unplaced what is on no ward; always shown
 */
public record WardMapContent(
    String title, Counted counted, Map<String, WardValue> values, Unplaced unplaced) {
  /** Copies the values in. */
  public WardMapContent {
    values = Map.copyOf(values);
  }
}
