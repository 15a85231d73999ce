package uk.wardline.sample.dice;

import java.util.List;

/**
 * Random numbers that are the same for the same seed on every Java, by SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", 2014). Not for secrets; not thread-safe.
 */
public final class Dice {

  private static final long STEP = 0x9e3779b97f4a7c15L;

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /**
   * Dice of their own for a part of the work, so that one part does not depend on how another was
   * done.
   */
  public Dice part(long number) {
    return new Dice(mixed(state + STEP * (number + 1)));
  }

  /** Any long. */
  public long roll() {
    state += STEP;
    return mixed(state);
  }

  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /** A whole number from 0 to below the bound. */
  public int below(int bound) {
    return (int) (((roll() >>> 32) * bound) >>> 32);
  }

  /** A whole number from the least to the most, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** A number from 0 to below 1. */
  public double share() {
    return (roll() >>> 11) * 0x1.0p-53;
  }

  /** True with that probability. */
  public boolean chance(double probability) {
    return share() < probability;
  }

  /** True with the probability of a month, of what has that probability in a year. */
  public boolean thisMonth(double inAYear) {
    return share() * 12 < inAYear;
  }

  /** One of them. */
  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A waiting time with that mean, mostly short and now and then long. */
  public int waiting(double mean) {
    return (int) (-mean * StrictMath.log(1 - share()));
  }
}
