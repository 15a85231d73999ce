package uk.wardline.geo.map;

import java.util.Locale;

/** What is counted, in the singular and in the plural: {@code incident}, {@code incidents}. */
public record Counted(String one, String many) {

  /** The count with its noun: {@code 1 incident}, {@code 1,234 incidents}. */
  public String of(long count) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  static String number(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
