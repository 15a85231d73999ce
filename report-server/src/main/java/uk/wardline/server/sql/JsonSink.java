package uk.wardline.server.sql;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as a JSON array, an object for each row on a line of its own. Numbers and truth
 * values are written as such, everything else as text.
 */
public final class JsonSink implements RowSink {
  private final Writer out;
  private final JsonMapper json = JsonMapper.shared();
  private List<Column> columns = List.of();
  private boolean first = true;

  /** Writes there. */
  public JsonSink(Writer out) {
    this.out = out;
  }

  @Override
  public void columns(List<Column> columns) throws java.io.IOException {
    this.columns = columns;
    out.write("[");
  }

  @Override
  public boolean row(List<@Nullable String> values) throws java.io.IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    var object = new java.io.StringWriter();
    try (var generator = json.createGenerator(object)) {
      generator.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        generator.writeName(columns.get(i).name());
        write(generator, columns.get(i), values.get(i));
      }
      generator.writeEndObject();
    }
    out.write(object.toString());
    return true;
  }

  private static void write(JsonGenerator generator, Column column, @Nullable String value) {
    if (value == null) {
      generator.writeNull();
    } else if (column.whole() || column.type().startsWith("decimal")) {
      generator.writeNumber(new java.math.BigDecimal(value));
    } else if (column.number()) {
      var number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        generator.writeNumber(number);
      } else {
        generator.writeString(value);
      }
    } else if (column.type().equals("boolean")) {
      generator.writeBoolean(Boolean.parseBoolean(value));
    } else {
      generator.writeString(value);
    }
  }

  @Override
  public void end() throws java.io.IOException {
    out.write(first ? "]\n" : "\n]\n");
    out.flush();
  }
}
