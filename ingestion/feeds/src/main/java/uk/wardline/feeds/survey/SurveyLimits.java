package uk.wardline.feeds.survey;

import uk.wardline.feeds.contract.Format;

/**
 * The sizes a survey keeps to, in bytes.
 *
 * @param span a piece that is read by itself ends with the first row that reaches this
 * @param row a longer row is put aside whole
 * @param misfit a file with a longer row than this is refused
 * @param read how much is read at a time
 * @param unpack bounds for the content of a gzip
 */
public record SurveyLimits(int span, int row, long misfit, int read, Unpack unpack) {

  private static final int MIB = 1 << 20;

  /**
   * Bounds for what a gzip may unpack to.
   *
   * @param bytes never more than this
   * @param ratio never more than this times the packed size, once {@link #free} is passed
   * @param free small content may have any ratio
   */
  public record Unpack(long bytes, int ratio, long free) {}

  /**
   * 8 MiB a span and a row, 64 MiB a misfit; a gzip up to 64 GiB and, beyond 256 MiB, 200 times its
   * size.
   */
  public static final SurveyLimits STANDARD =
      new SurveyLimits(
          8 * MIB,
          Format.MOST_FIELD_BYTES,
          64L * MIB,
          MIB / 4,
          new Unpack(64L * 1024 * MIB, 200, 256L * MIB));

  /** The same with other spans; for tests of the splitting. */
  public SurveyLimits withSpan(int bytes) {
    return new SurveyLimits(bytes, row, misfit, read, unpack);
  }

  /** The same, reading so much at a time; for tests of what happens between two reads. */
  public SurveyLimits withRead(int bytes) {
    return new SurveyLimits(span, row, misfit, bytes, unpack);
  }
}
