package uk.wardline.server.birt;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.wardline.reports.ReportFigures;

/**
 * The figures of a run, asked for once more without BIRT: written as CSV, and added up by ward for
 * the map. Both come from the very query of the design.
 *
 * @param rows how many figures there are, noughts among them
 * @param total their sum
 * @param byWard ward code to the sum of its figures
 * @param outside the sum of what fell in no ward
 * @param withoutCoordinates the sum of what had no coordinates
 */
record Figures(
    long rows, long total, Map<String, Long> byWard, long outside, long withoutCoordinates) {
  Figures {
    byWard = Map.copyOf(byWard);
  }

  /**
   * @param values parameter name to value
   * @param csv where to write them
   */
  static Figures ask(
      Connection connection,
      DesignQuery query,
      Map<String, String> values,
      ReportFigures wanted,
      Path csv,
      Stop stop) {
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      int position = 0;
      for (String parameter : query.parameters()) {
        statement.setString(++position, values.get(parameter));
      }
      List<Figures> answer = new ArrayList<>();
      stop.during(() -> cancel(statement), () -> answer.add(read(statement, wanted, csv, stop)));
      return answer.getFirst();
    } catch (SQLException e) {
      throw new ReportFailedException("The figures could not be read: " + e.getMessage(), e);
    }
  }

  private static void cancel(PreparedStatement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      throw new ReportFailedException("The query could not be stopped: " + e.getMessage(), e);
    }
  }

  private static Figures read(
      PreparedStatement statement, ReportFigures wanted, Path csv, Stop stop) {
    try (ResultSet rows = statement.executeQuery();
        CsvWriter out =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(csv, StandardCharsets.UTF_8))) {
      Set<String> columns = columns(rows);
      out.writeRecord(wanted.columns());
      Totals totals = new Totals();
      while (rows.next()) {
        if (columns.contains("kind") && !"figure".equals(rows.getString("kind"))) {
          continue;
        }
        if (columns.contains("place")) {
          totals.place(
              rows.getString("place"), rows.getString("ward_code"), rows.getLong(wanted.measure()));
        }
        List<String> record = new ArrayList<>();
        for (String column : wanted.columns()) {
          record.add(text(rows.getString(column)));
        }
        out.writeRecord(record);
        if (++totals.rows % 1000 == 0) {
          stop.check();
        }
      }
      return totals.done();
    } catch (SQLException e) {
      throw new ReportFailedException("The figures could not be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ReportFailedException("The CSV could not be written: " + e.getMessage(), e);
    }
  }

  private static Set<String> columns(ResultSet rows) throws SQLException {
    Set<String> names = new HashSet<>();
    ResultSetMetaData about = rows.getMetaData();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      names.add(about.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Adds up while reading. */
  private static final class Totals {
    private final Map<String, Long> byWard = new TreeMap<>();
    private long rows;
    private long outside;
    private long withoutCoordinates;

    void place(String place, @Nullable String ward, long measure) {
      switch (place) {
        case "ward" -> byWard.merge(text(ward), measure, Long::sum);
        case "outside" -> outside += measure;
        default -> withoutCoordinates += measure;
      }
    }

    Figures done() {
      long inWards = byWard.values().stream().mapToLong(Long::longValue).sum();
      return new Figures(
          rows, inWards + outside + withoutCoordinates, byWard, outside, withoutCoordinates);
    }
  }
}
