package uk.wardline.warehouse.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a load. Holds no value of any row.
 *
 * @param decision what a steward decided about it, if one did
 * @param steps in their order
 * @param checks those that did not pass first
 * @param files the deliveries it took in or refused, by name
 */
public record LoadStory(
    LoadEntry entry,
    Optional<Decision> decision,
    List<StepTaken> steps,
    List<Check> checks,
    List<FileTaken> files) {

  public LoadStory {
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    files = List.copyOf(files);
  }

  /**
   * A step that was taken.
   *
   * @param tookOrNull how long; null where it did not end
   */
  public record StepTaken(
      String name,
      @Nullable Duration tookOrNull,
      @Nullable Long rowsIn,
      @Nullable Long rowsOut,
      @Nullable String detail) {}

  /**
   * A file that came.
   *
   * @param state taken, held, withdrawn or refused
   */
  public record FileTaken(
      String feed, String fileName, String state, long read, long accepted, long quarantined) {}
}
