package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;

/** What tells two rows of one delivery apart. */
public sealed interface Key extends Serializable {

  /** Nothing: two rows that are alike to the letter are two things. Must be said, never assumed. */
  record None() implements Key {}

  /** The values of these columns together: a second row with the same ones is a fault. */
  record Columns(List<String> names) implements Key {
    public Columns {
      names = List.copyOf(names);
    }
  }
}
