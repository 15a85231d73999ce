package uk.wardline.feeds.fault;

import java.io.Serializable;

/**
 * One reason why a whole file is refused.
 *
 * @param file the file as the user named it
 * @param place line and column, as far as there is one
 * @param value the value at fault, shortened; empty where there is none
 * @param problem what is wrong: "is not in the header"
 * @param remedy what to do about it
 */
public record FileFault(
    FaultCode code, String file, Place place, String value, String problem, String remedy)
    implements Serializable {

  public FileFault {
    value = Shortened.of(value);
  }

  /** "2019-02.csv, line 1, column Month: the column is not in the header". */
  public String message() {
    String where = place.text();
    String said = value.isEmpty() ? problem : "'" + value + "' " + problem;
    return where.isEmpty() ? file + ": " + said : file + ", " + where + ": " + said;
  }

  /** Message and remedy as one sentence. */
  public String sentence() {
    return message() + "; " + remedy;
  }

  @Override
  public String toString() {
    return sentence();
  }
}
