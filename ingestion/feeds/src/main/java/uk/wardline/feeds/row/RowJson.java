package uk.wardline.feeds.row;

import uk.wardline.feeds.survey.Header;

/** Writes rows as JSON objects of texts. The names are escaped once. Not thread-safe. */
final class RowJson {

  /** Before each value: what closes the one before it, its name, and the opening quote. */
  private final String[] before;

  private final StringBuilder out = new StringBuilder(1024);

  RowJson(Header header) {
    before = new String[header.size()];
    for (int i = 0; i < before.length; i++) {
      var text = new StringBuilder(i == 0 ? "{" : "\",");
      JsonText.append(text, header.names().get(i));
      before[i] = text.append(":\"").toString();
    }
  }

  /** The row; it has as many fields as the header. */
  String of(String[] fields) {
    out.setLength(0);
    for (int i = 0; i < before.length; i++) {
      out.append(before[i]);
      JsonText.appendEscaped(out, fields[i]);
    }
    return out.append("\"}").toString();
  }
}
