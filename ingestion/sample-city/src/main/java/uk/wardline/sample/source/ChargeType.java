package uk.wardline.sample.source;

/** What an item of a bill is. */
enum ChargeType {
  CHARGE("CHG", "charge"),
  DISCOUNT("DIS", "discount"),
  EXEMPTION("EXM", "exemption"),
  BENEFIT("CTB", "council tax benefit"),
  REDUCTION("CTR", "council tax reduction"),
  WRITE_OFF("WOF", "write-off");

  private final String code;
  private final String word;

  ChargeType(String code, String word) {
    this.code = code;
    this.word = word;
  }

  String code() {
    return code;
  }

  String word() {
    return word;
  }
}
