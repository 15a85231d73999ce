package uk.wardline.feeds.contract;

import java.io.Serializable;

/**
 * How text becomes rows. Delimiter and quote are ASCII characters.
 *
 * @param header whether the first row names the columns; if not, they stand in the order of the
 *     contract
 * @param maxFieldBytes the longest field, in bytes of the file with its quotes; a row with a longer
 *     one is quarantined
 */
public record Format(
    char delimiter, char quote, Encoding encoding, boolean header, int maxFieldBytes)
    implements Serializable {

  /** The limit of a field where the contract names none: 1 MiB. */
  public static final int MAX_FIELD_BYTES = 1 << 20;

  /** The greatest limit a contract can set: what one row may have in all, 8 MiB. */
  public static final int MOST_FIELD_BYTES = 8 << 20;

  /** Comma, double quote, UTF-8, with a header. */
  public static final Format CSV = new Format(',', '"', Encoding.UTF_8, true, MAX_FIELD_BYTES);
}
