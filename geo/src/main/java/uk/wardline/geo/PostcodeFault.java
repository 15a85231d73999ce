package uk.wardline.geo;

/**
 * Why a line of a postcode file was left out.
 *
 * @param line its number in the file, from 1
 * @param column the column that is wrong; empty where the whole line is
 * @param value what stands there, shortened
 * @param reason what is wrong with it, in a sentence
 */
public record PostcodeFault(long line, String column, String value, String reason) {

  /** The fault in one line. */
  public String text() {
    return "line "
        + line
        + (column.isEmpty() ? "" : ", column " + column)
        + (value.isEmpty() ? "" : ", value '" + value + "'")
        + ": "
        + reason;
  }
}
