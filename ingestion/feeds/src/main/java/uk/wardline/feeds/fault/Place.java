package uk.wardline.feeds.fault;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where in a delivery a fault stands.
 *
 * @param line the line of the file on which the row begins, from 1; 0 where there is none
 * @param column the name of the column, if the fault is of one
 * @param personal whether the column's values are about persons and must not appear in logs
 */
public record Place(long line, @Nullable String column, boolean personal) implements Serializable {

  /** The whole file. */
  public static final Place FILE = new Place(0, null, false);

  /** A row as a whole; it is taken to be about a person. */
  public static Place row(long line) {
    return new Place(line, null, true);
  }

  /** "line 17, column Longitude", as much of it as is known. */
  public String text() {
    if (line == 0) {
      return column == null ? "" : "column " + column;
    }
    return column == null ? "line " + line : "line " + line + ", column " + column;
  }
}
