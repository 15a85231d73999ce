package uk.wardline.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.city.CitySample;
import uk.wardline.sample.error.ErrorRates;

/**
 * What can be known of the figures is in the feeds: whoever reads the last extracts and deltas, and
 * knows which record is whose, arrives at the truth.
 */
class FiguresFromFeedsTest {

  @TempDir Path city;

  @Test
  void the_feeds_and_the_true_cross_reference_tell_every_figure_to_the_penny()
      throws SQLException, IOException {
    ErrorRates usual = ErrorRates.USUAL;
    var rates =
        new ErrorRates(
            usual.forename(),
            usual.surname(),
            usual.birthMonth(),
            usual.birthYear(),
            usual.houseOrStreet(),
            usual.postcode(),
            usual.missing(),
            0);
    new CitySample(new CityPlan(6_000, 7, SampleWards.wards2003(), rates))
        .writeTo(city, 2, done -> {});
    recode();

    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(tables().replace("$city", city.toString()));
      Figures.compute(statement);
      statement.execute(
          "create table true_figures as select * from read_csv('"
              + city.resolve("truth/figures.csv")
              + "', header = true, all_varchar = true)");
      assertThat(
              rows(
                  statement,
                  "select figure, coalesce(ward_code, ''), coalesce(\"by\", ''), period,"
                      + " numerator::varchar, denominator::varchar, value::varchar from figures"
                      + " except select figure, coalesce(ward_code, ''), coalesce(\"by\", ''),"
                      + " period, numerator, denominator, value from true_figures"))
          .isEmpty();
      assertThat(rows(statement, "select count(*) from figures"))
          .isEqualTo(rows(statement, "select count(*) from true_figures"));
    }
  }

  /** DuckDB does not read windows-1252. */
  private void recode() throws IOException {
    for (String feed :
        List.of(
            "education-census", "registrars-births", "registrars-deaths", "registrars-marriages")) {
      Path file = city.resolve("feeds").resolve(feed).resolve(feed + "-2014-06-30.csv");
      Files.writeString(file, Files.readString(file, Charset.forName("windows-1252")));
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        var row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(result.getString(i)).append(' ');
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  private static String tables() throws IOException {
    try (var in = FiguresFromFeedsTest.class.getResourceAsStream("tables-from-feeds.sql")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
