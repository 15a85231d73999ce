package uk.wardline.warehouse.release;

import java.time.Instant;

/**
 * One state of the warehouse that readers see or saw.
 *
 * @param number rising, with gaps, never used twice
 * @param madeAt when it was made
 * @param loadId the load that made it
 */
public record Release(long number, Instant madeAt, long loadId) {
  public Release {
    if (number < 1) {
      throw new IllegalArgumentException("A release has a number from 1, not " + number);
    }
  }
}
