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
 */
public record Release(long number, Instant madeAt, long loadId, @Nullable Long backTo) {
  public Release {
    if (number < 1) {
      throw new IllegalArgumentException("A release has a number from 1, not " + number);
    }
  }

  /** The earlier release whose figures it brought back, if that is what it did. */
  public Optional<Long> rolledBackTo() {
    return Optional.ofNullable(backTo);
  }
}
