package uk.wardline.sample.life;

import uk.wardline.sample.address.Home;

/**
 * A spell in which a person lives in a home, as part of a household.
 *
 * @param from the first day
 * @param to the first day no longer
 */
public record Stay(Household household, Home home, int from, int to) {

  /** Whether it holds on a day. */
  public boolean on(int day) {
    return from <= day && day < to;
  }
}
