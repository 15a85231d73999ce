package uk.wardline.jobs.load;

import java.time.LocalDate;
import java.util.List;
import uk.wardline.feeds.survey.Survey;

/**
 * The files of a load after they were looked through.
 *
 * @param fresh deliveries that are new, in the order in which they are taken
 * @param others what became of the rest already
 */
record Surveyed(List<Fresh> fresh, List<FileOutcome> others) {
  Surveyed {
    fresh = List.copyOf(fresh);
    others = List.copyOf(others);
  }

  /**
   * A new delivery.
   *
   * @param asAt the day on which the extract was taken
   */
  record Fresh(Arrived arrived, Survey.Sound survey, LocalDate asAt) {}

  /** Rows in the new deliveries. */
  long rows() {
    return fresh.stream().mapToLong(f -> f.survey().delivery().content().rows()).sum();
  }
}
