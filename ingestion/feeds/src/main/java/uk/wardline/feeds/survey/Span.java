package uk.wardline.feeds.survey;

import java.io.Serializable;
import uk.wardline.feeds.fault.RowFault;

/**
 * A piece of a delivery's content that can be read by itself. Offsets count bytes of {@link
 * Delivery#content()}.
 */
public sealed interface Span extends Serializable {

  /** Where the piece begins. */
  long offset();

  /** How many bytes it has. */
  long length();

  /** The CRC-32C of its bytes, by which a reader knows that they are still the same. */
  long crc32c();

  /**
   * Whole rows.
   *
   * @param firstLine the line of the file on which the piece begins
   * @param rows how many rows it has
   * @param misfits how many of them no parser takes; {@link SpanParts} tells which
   */
  record Rows(long offset, long length, long firstLine, long rows, long misfits, long crc32c)
      implements Span {}

  /**
   * One row that is too long to be parsed.
   *
   * @param line the line on which it begins
   */
  record Misfit(long offset, long length, long line, long crc32c, RowFault fault) implements Span {}
}
