package uk.wardline.server.sql;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.wardline.server.sql.QueryFault.Kind;

/** Turns what Trino's driver throws into words for the person who wrote the statement. */
final class QueryFaults {
  /** How the driver begins, with the number of the query. */
  private static final Pattern FAILED = Pattern.compile("^Query failed \\(#[^)]*\\): ");

  private static final Pattern PLACE = Pattern.compile("^line (\\d+):(\\d+): ");

  /** Trino's codes: a kind is a block of 65,536 of them; 4 is a right that is missing. */
  private static final int PERMISSION_DENIED = 4;

  private static final int INTERNAL = 0x1_0000;
  private static final int RESOURCES = 0x2_0000;
  private static final int EXTERNAL = 0x100_0000;

  private QueryFaults() {}

  static QueryFault of(SQLException e) {
    var message = FAILED.matcher(String.valueOf(e.getMessage())).replaceFirst("");
    Matcher place = PLACE.matcher(message);
    int line = 0;
    int column = 0;
    if (place.find()) {
      line = Integer.parseInt(place.group(1));
      column = Integer.parseInt(place.group(2));
      message = message.substring(place.end());
    }
    return new QueryFault(kind(e.getErrorCode()), sentence(message), line, column);
  }

  private static Kind kind(int code) {
    if (code == PERMISSION_DENIED) {
      return Kind.NOT_ALLOWED;
    }
    if (code > 0 && code < INTERNAL) {
      return Kind.STATEMENT;
    }
    return code >= RESOURCES && code < EXTERNAL ? Kind.TOO_MUCH : Kind.OURS;
  }

  /** The first line of a message alone: what follows is of no use to a reader. */
  private static String sentence(String message) {
    var first = message.lines().findFirst().orElse("The warehouse gave no reason").strip();
    if (first.startsWith("Schema must be specified")) {
      return "Name the table with its schema, as in core.fact_incident.";
    }
    return first.endsWith(".") ? first : first + ".";
  }
}
