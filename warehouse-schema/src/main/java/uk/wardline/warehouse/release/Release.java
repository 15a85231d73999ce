package uk.wardline.warehouse.release;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One state of the warehouse that readers see or saw.
 *
 * @param number rising, with gaps, never used twice
 * @param madeAt when it was made
 * @param loadId the load that made it
 * @param backTo the earlier release whose figures it brought back, or null if it brought new ones
 * @param keptBecauseOrNull why it is never to expire, in a person's words, or null if its age
 *     decides
 * @param expiredAtOrNull when maintenance let go of its tables, or null while they can be read
 */
public record Release(
    long number,
    Instant madeAt,
    long loadId,
    @Nullable Long backTo,
    @Nullable String keptBecauseOrNull,
    @Nullable Instant expiredAtOrNull) {
  public Release {
    if (number < 1) {
      throw new IllegalArgumentException("A release has a number from 1, not " + number);
    }
  }

  /** The earlier release whose figures it brought back, if that is what it did. */
  public Optional<Long> rolledBackTo() {
    return Optional.ofNullable(backTo);
  }

  /** Why it is never to expire, if a person said so. */
  public Optional<String> keptBecause() {
    return Optional.ofNullable(keptBecauseOrNull);
  }

  /** When its tables were let go of, if they were: it cannot be read or brought back since. */
  public Optional<Instant> expiredAt() {
    return Optional.ofNullable(expiredAtOrNull);
  }
}
