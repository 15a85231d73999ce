package uk.wardline.sample;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A point to which incidents are moved, and what a row says of it.
 *
 * @param text the columns from longitude to LSOA name, as bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed after it is made
record StreetPoint(byte[] text) {

  /** The place of an incident whose place is not told. */
  static final StreetPoint NOWHERE = new StreetPoint(bytes(",,,No Location,,,"));

  /** A point in millionths of a degree, which is how exact the files are. */
  static StreetPoint of(
      long longitudeE6, long latitudeE6, String street, String lsoaCode, String lsoaName) {
    return new StreetPoint(
        bytes(
            ","
                + degrees(longitudeE6)
                + ","
                + degrees(latitudeE6)
                + ",On or near "
                + street
                + ","
                + lsoaCode
                + ","
                + lsoaName
                + ","));
  }

  private static String degrees(long millionths) {
    long size = Math.abs(millionths);
    return String.format(
        Locale.ROOT, "%s%d.%06d", millionths < 0 ? "-" : "", size / 1_000_000, size % 1_000_000);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
