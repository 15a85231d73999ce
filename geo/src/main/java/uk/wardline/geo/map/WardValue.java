package uk.wardline.geo.map;

/** What a map shows of one ward. */
public sealed interface WardValue {

  /** A count, zero included. */
  record Count(long value) implements WardValue {
    /** Throws {@link IllegalArgumentException} for a count below zero. */
    public Count {
      if (value < 0) {
        throw new IllegalArgumentException(value + " is no count.");
      }
    }
  }

  /** Nothing is known. */
  record NoData() implements WardValue {}

  /** Something is known and may not be shown. */
  record Suppressed() implements WardValue {}
}
