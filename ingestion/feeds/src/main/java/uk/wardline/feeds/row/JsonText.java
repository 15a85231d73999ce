package uk.wardline.feeds.row;

import java.util.List;
import uk.wardline.feeds.fault.RowFault;

/** Writes the little JSON that rows need. */
public final class JsonText {

  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /** Appends a text in quotes. */
  public static void append(StringBuilder out, String text) {
    out.append('"');
    appendEscaped(out, text);
    out.append('"');
  }

  /** Appends a text without quotes, what must be escaped escaped. */
  static void appendEscaped(StringBuilder out, String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        appendSlowly(out, text, i);
        return;
      }
    }
    out.append(text);
  }

  private static void appendSlowly(StringBuilder out, String text, int firstEscape) {
    out.append(text, 0, firstEscape);
    for (int i = firstEscape; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
  }

  /**
   * The reasons for which a row is quarantined, as an array of objects with code, column, value,
   * message and remedy. Holds values as they are: for the quarantine, not for logs.
   */
  public static String of(List<RowFault> reasons) {
    var out = new StringBuilder(256).append('[');
    for (RowFault reason : reasons) {
      String column = reason.column();
      out.append(out.length() == 1 ? "{" : ",{");
      member(out, "code", reason.code().text());
      out.append(",\"column\":");
      if (column == null) {
        out.append("null");
      } else {
        append(out, column);
      }
      out.append(',');
      member(out, "value", reason.value());
      out.append(',');
      member(out, "message", reason.message());
      out.append(',');
      member(out, "remedy", reason.remedy());
      out.append('}');
    }
    return out.append(']').toString();
  }

  private static void member(StringBuilder out, String name, String value) {
    append(out, name);
    out.append(':');
    append(out, value);
  }
}
