package uk.wardline.jobs.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.wardline.feeds.survey.DeliveryChanged;
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
   * @param stamp of the file before it was looked through
   */
  record Fresh(Arrived arrived, Survey.Sound survey, LocalDate asAt, Optional<FileStamp> stamp) {}

  /**
   * Sees to it that no new file grew or was written anew since it was looked through: what is
   * beyond the part that was surveyed would be lost in silence.
   *
   * @throws DeliveryChanged with the first that did
   */
  void checkUnchanged() {
    for (Fresh file : fresh) {
      if (!FileStamp.of(file.arrived().file()).equals(file.stamp())) {
        throw new DeliveryChanged(file.arrived().fileName());
      }
    }
  }

  /** Rows in the new deliveries. */
  long rows() {
    return fresh.stream().mapToLong(f -> f.survey().delivery().content().rows()).sum();
  }
}
