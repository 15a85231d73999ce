package uk.wardline.warehouse.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.app.tables.records.LoadRecord;

/**
 * A load, as the list of loads has it.
 *
 * @param kind what was loaded
 * @param endedAtOrNull when it ended; null while it runs, and for good where it was killed
 * @param state the text of a {@link LoadState}
 * @param message what a person should know of its end; may be empty
 * @param releaseOrNull the release that it made, if it made one
 */
public record LoadEntry(
    long loadId,
    String kind,
    Instant startedAt,
    @Nullable Instant endedAtOrNull,
    String state,
    String message,
    @Nullable Long releaseOrNull) {

  static LoadEntry of(LoadRecord load, @Nullable Long release) {
    return new LoadEntry(
        load.getLoadId(),
        load.getKind(),
        load.getStartedAt().toInstant(),
        load.getEndedAt() == null ? null : load.getEndedAt().toInstant(),
        load.getState(),
        load.getMessage() == null ? "" : load.getMessage(),
        release);
  }

  /** How long it took, once it has ended. */
  public Optional<Duration> took() {
    return Optional.ofNullable(endedAtOrNull).map(ended -> Duration.between(startedAt, ended));
  }

  /** The release that it made, if it made one. */
  public Optional<Long> release() {
    return Optional.ofNullable(releaseOrNull);
  }
}
