package uk.wardline.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.geo.SampleWards;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.error.ErrorRates;

class ConformSqlTest {
  @TempDir private Path folder;

  @Test
  void dates_are_written_in_the_words_of_duckdb() {
    assertThat(ConformSql.pattern("dd/MM/yyyy HH:mm")).isEqualTo("%d/%m/%Y %H:%M");
    assertThat(ConformSql.pattern("yyyyMMdd")).isEqualTo("%Y%m%d");
  }

  @Test
  void every_row_of_a_city_is_kept_but_those_broken_on_purpose() throws Exception {
    var city = new CityFolder(folder.resolve("city"));
    var wards = SampleWards.wards2003();
    city.write(
        new CityPlan(CityPlan.LEAST, 3, wards, ErrorRates.USUAL),
        new SamplePlan(SampleWards.dated(), YearMonth.of(2014, 1), 2, 200, 3, Shares.USUAL),
        towns -> {});

    try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (ConformSql feed : DuckDbCity.feeds(city, folder)) {
        String name = feed.contract().feed();
        try (var statement = connection.createStatement()) {
          statement.execute(feed.statements(folder).getFirst());
        }
        assertThat(number(connection, feed.count()))
            .as(name)
            .isEqualTo(rows(feed.files()) - broken(city.folder(), name));
      }
    }
  }

  @Test
  void a_row_of_a_second_extract_is_a_version_only_if_it_says_something_else() throws Exception {
    var contract =
        new ContractReader().read(folder.resolve("c.yaml"), CityFolder.shipped("benefits-awards"));
    var first = folder.resolve("benefits-awards-2014-03-31.csv");
    var second = folder.resolve("benefits-awards-2014-06-30.csv");
    String header = "AwardRef;ClaimRef;MemberRef;Benefit;From;To;WeeklyAmount;UPRN;Postcode\n";
    String same = "AW1;CL0;BM0;CTB;2012-02-01;;11.48;999000000035;WX1 2ED\n";
    Files.writeString(
        first, header + same + "AW2;CL0;BM0;HB;2012-02-01;;5.00;999000000035;WX1 2ED\n");
    Files.writeString(
        second, header + same + "AW2;CL0;BM0;HB;2012-02-01;;6.00;999000000035;WX1 2ED\n");

    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("create table ward_set (ward_set varchar, valid_from date, valid_to date)");
      statement.execute(
          "create table postcode_ward (postcode varchar, ward_set varchar, ward_code varchar)");
      statement.execute(
          "create table customer_xref (source varchar, person_key varchar, customer_id varchar)");
      statement.execute("insert into ward_set values ('w', date '2003-05-01', null)");
      statement.execute("insert into postcode_ward values ('WX1 2ED', 'w', 'W01')");
      statement.execute("insert into customer_xref values ('benefits', 'BM0', 'C1')");
      for (String copy : new ConformSql(contract, List.of(first, second)).statements(folder)) {
        statement.execute(copy);
      }
      var rows = new ArrayList<String>();
      try (var result =
          statement.executeQuery(
              "select \"source-key\", as_at, recorded_to, ward_code, customer_id"
                  + " from '%s' order by 1, 2"
                      .formatted(folder.resolve("benefits-awards-benefit-award.parquet")))) {
        while (result.next()) {
          rows.add(
              "%s %s %s %s %s"
                  .formatted(
                      result.getString(1),
                      result.getString(2),
                      result.getString(3),
                      result.getString(4),
                      result.getString(5)));
        }
      }
      assertThat(rows)
          .containsExactly(
              "AW1 2014-03-31 null W01 C1",
              "AW2 2014-03-31 2014-06-30 W01 C1",
              "AW2 2014-06-30 null W01 C1");
    }
  }

  private static long rows(List<Path> files) throws IOException {
    long rows = 0;
    for (Path file : files) {
      try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
        rows += lines.count() - 1;
      }
    }
    return rows;
  }

  private static long broken(Path city, String feed) throws IOException {
    try (var lines = Files.lines(city.resolve("truth/bad_rows.csv"))) {
      return lines.filter(line -> line.startsWith(feed)).count();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
