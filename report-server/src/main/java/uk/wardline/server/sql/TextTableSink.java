package uk.wardline.server.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer as a table to be read on a terminal: columns as wide as the widest of the first
 * rows, numbers to the right, and the number of rows at the end. Line breaks in values show as
 * {@code ⏎}.
 */
public final class TextTableSink implements RowSink {
  /** Rows that are held back to find the widths. */
  private static final int MEASURED = 1_000;

  private final Writer out;
  private final List<List<String>> held = new ArrayList<>();
  private List<Column> columns = List.of();
  private int[] widths = new int[0];
  private boolean begun;
  private long rows;

  /** Writes there. */
  public TextTableSink(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<Column> columns) {
    this.columns = columns;
  }

  @Override
  public boolean row(List<@Nullable String> values) throws IOException {
    rows++;
    var shown = values.stream().map(TextTableSink::shown).toList();
    if (begun) {
      line(shown);
    } else {
      held.add(shown);
      if (held.size() == MEASURED) {
        begin();
      }
    }
    return true;
  }

  @Override
  public void end() throws IOException {
    if (!begun) {
      begin();
    }
    out.write("(" + rows + (rows == 1 ? " row)" : " rows)") + "\n");
    out.flush();
  }

  private void begin() throws IOException {
    begun = true;
    widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int width = length(columns.get(i).name());
      for (var row : held) {
        width = Math.max(width, length(row.get(i)));
      }
      widths[i] = width;
    }
    line(columns.stream().map(Column::name).toList());
    var rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "-+-").append("-".repeat(widths[i]));
    }
    out.append(rule).append('\n');
    for (var row : held) {
      line(row);
    }
    held.clear();
  }

  private void line(List<String> values) throws IOException {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var value = values.get(i);
      var blank = " ".repeat(Math.max(0, widths[i] - length(value)));
      line.append(i == 0 ? "" : " | ");
      line.append(columns.get(i).number() ? blank + value : value + blank);
    }
    out.write(line.toString().stripTrailing());
    out.write('\n');
  }

  private static String shown(@Nullable String value) {
    return value == null ? "" : value.replace("\r\n", "⏎").replace('\n', '⏎').replace('\t', ' ');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
