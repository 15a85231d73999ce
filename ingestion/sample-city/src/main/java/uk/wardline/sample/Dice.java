package uk.wardline.sample;

/**
 * Random numbers that are the same for the same seed on every Java, by SplitMix64 (Steele, Lea and
 * Flood, "Fast splittable pseudorandom number generators", 2014). Not for secrets; not thread-safe.
 */
final class Dice {

  private static final long STEP = 0x9e3779b97f4a7c15L;

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /**
   * Dice of their own for a part of the work, so that one part does not depend on how another was
   * done.
   */
  Dice part(long number) {
    return new Dice(mixed(state + STEP * (number + 1)));
  }

  /** Any long. */
  long roll() {
    state += STEP;
    return mixed(state);
  }

  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /** A whole number from 0 to below the bound. */
  int below(int bound) {
    return (int) (((roll() >>> 32) * bound) >>> 32);
  }

  /** A number from 0 to below 1. */
  double share() {
    return (roll() >>> 11) * 0x1.0p-53;
  }

  /** True with that probability. */
  boolean chance(double probability) {
    return share() < probability;
  }
}
