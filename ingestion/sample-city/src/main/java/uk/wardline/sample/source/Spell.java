package uk.wardline.sample.source;

import uk.wardline.sample.life.Days;

/**
 * Days from one, to before another.
 *
 * @param to the first day no longer, or {@link Days#NEVER}
 */
record Spell(int from, int to) {

  static Spell since(int from) {
    return new Spell(from, Days.NEVER);
  }

  boolean isEmpty() {
    return from >= to;
  }

  boolean has(int day) {
    return from <= day && day < to;
  }

  Spell within(Spell other) {
    return new Spell(Math.max(from, other.from), Math.min(to, other.to));
  }
}
