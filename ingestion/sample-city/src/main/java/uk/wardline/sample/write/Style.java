package uk.wardline.sample.write;

/** How a system writes its files. */
enum Style {
  PLAIN(',', false, false, DateStyle.ISO),
  HOUSING('|', false, true, DateStyle.SLASHED),
  REGISTRARS(',', true, false, DateStyle.DOTTED),
  COUNCIL_TAX(',', false, true, DateStyle.COMPACT),
  BENEFITS(';', false, false, DateStyle.ISO),
  CARE('\t', false, false, DateStyle.SLASHED),
  SLASHED(',', false, false, DateStyle.SLASHED),
  EDUCATION(',', true, false, DateStyle.DASHED),
  TRAVEL(',', false, true, DateStyle.SLASHED);

  private final char delimiter;
  private final boolean western;
  private final boolean capitals;
  private final DateStyle dates;

  Style(char delimiter, boolean western, boolean capitals, DateStyle dates) {
    this.delimiter = delimiter;
    this.western = western;
    this.capitals = capitals;
    this.dates = dates;
  }

  char delimiter() {
    return delimiter;
  }

  /** Whether in windows-1252 rather than UTF-8. */
  boolean western() {
    return western;
  }

  /** Whether all text stands in capitals. */
  boolean capitals() {
    return capitals;
  }

  DateStyle dates() {
    return dates;
  }
}
