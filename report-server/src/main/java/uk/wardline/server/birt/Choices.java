package uk.wardline.server.birt;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.reports.ReportParameter;

/** Asks the warehouse, with the reader's own connection, what may be chosen. */
final class Choices {
  private Choices() {}

  static Map<String, List<Choice>> ask(
      Connection connection,
      ReportDefinition report,
      Function<String, Optional<WardSet>> wardSets) {
    Map<String, List<String>> asked = new HashMap<>();
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    try {
      for (ReportParameter parameter : report.parameters()) {
        List<String> values = asked.get(parameter.choices());
        if (values == null) {
          values = values(connection, parameter.choices());
          asked.put(parameter.choices(), values);
        }
        choices.put(
            parameter.name(),
            values.stream().map(v -> new Choice(v, label(parameter, v, wardSets))).toList());
      }
      return choices;
    } catch (SQLException e) {
      throw new ReportFailedException(
          "The choices of the report " + report.id() + " could not be read: " + e.getMessage(), e);
    }
  }

  private static List<String> values(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String value = rows.getString(1);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static String label(
      ReportParameter parameter, String value, Function<String, Optional<WardSet>> wardSets) {
    return switch (parameter.kind()) {
      case MONTH -> Wording.month(value);
      case CHOICE, CHOICES ->
          parameter.name().equals("ward-set")
              ? wardSets.apply(value).map(WardSet::title).orElse(value)
              : value;
    };
  }
}
