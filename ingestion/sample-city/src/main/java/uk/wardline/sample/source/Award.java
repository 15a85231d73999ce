package uk.wardline.sample.source;

import uk.wardline.sample.address.Home;

/** A benefit at one rate in one home. */
record Award(String key, Type type, Spell spell, int weeklyPence, Home home) {

  /** Which benefit. */
  enum Type {
    HOUSING("HB", "housing benefit"),
    COUNCIL_TAX("CTB", "council tax benefit"),
    REDUCTION("CTR", "council tax reduction");

    private final String code;
    private final String word;

    Type(String code, String word) {
      this.code = code;
      this.word = word;
    }

    /** The system's code. */
    String code() {
      return code;
    }

    String word() {
      return word;
    }
  }
}
