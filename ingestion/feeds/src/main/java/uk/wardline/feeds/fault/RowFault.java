package uk.wardline.feeds.fault;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row is put aside. {@link #message()} shows the value and is for the quarantine,
 * which holds the row anyway; {@link #masked()} and {@link #toString()} hide values of persons and
 * are for logs and the terminal.
 *
 * @param place line and column
 * @param value the value at fault, shortened; empty where there is none
 * @param problem what is wrong, as the end of a sentence: "is not a number"
 * @param remedy what to do: "expected a decimal such as -1.13"
 */
public record RowFault(FaultCode code, Place place, String value, String problem, String remedy)
    implements Serializable {

  private static final String HIDDEN = "****";

  public RowFault {
    value = Shortened.of(value);
  }

  /** The name of the column, or null where the fault is of the whole row. */
  public @Nullable String column() {
    return place.column();
  }

  /** The line on which the row begins. */
  public long line() {
    return place.line();
  }

  /** The same fault on another line. */
  public RowFault onLine(long line) {
    var there = new Place(line, place.column(), place.personal());
    return new RowFault(code, there, value, problem, remedy);
  }

  /** "line 17, column Longitude: 'abc' is not a number". */
  public String message() {
    String said = value.isEmpty() ? problem : "'" + value + "' " + problem;
    String where = place.text();
    return where.isEmpty() ? said : where + ": " + said;
  }

  /** Message and remedy as one sentence. */
  public String sentence() {
    return message() + "; " + remedy;
  }

  /** The same fault without its value, if the value is a person's. */
  public RowFault masked() {
    return place.personal() && !value.isEmpty()
        ? new RowFault(code, place, HIDDEN, problem, remedy)
        : this;
  }

  @Override
  public String toString() {
    return masked().sentence();
  }
}
