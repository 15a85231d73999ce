package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static uk.wardline.warehouse.app.Tables.AUDIT;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.server.testing.HttpPerson;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;

@ExtendWith(WithServer.class)
class SqlPageIT {
  private static final String RUNNING = "The statement is running";

  private final RunningServer server;

  SqlPageIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void an_answer_shows_its_first_rows_and_says_how_many_there_are() {
    var page = ask(server.signedIn("analyst"), "SELECT incident_id FROM core.fact_incident;");

    assertThat(page.body()).contains("Showing the first 500 of 1,200 rows", "from release ");
  }

  @Test
  void the_whole_answer_can_be_taken_away() {
    var analyst = server.signedIn("analyst");
    var page = ask(analyst, "SELECT line_number FROM core.fact_incident ORDER BY 1");
    var csv = analyst.file(page.uri().getPath() + "/answer.csv");

    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"answer.csv\"");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
        .hasSize(RunningServer.FACTS + 1)
        .startsWith("line_number", "1", "2")
        .endsWith("1200");
    assertThat(last("analyst", "export").get(AUDIT.ROWS)).isEqualTo((long) RunningServer.FACTS);
  }

  @Test
  void a_fault_is_shown_with_its_place_and_without_a_trace() {
    var page = ask(server.signedIn("analyst"), "SELECT nope\nFROM core.fact_incident");

    assertThat(page.body())
        .contains("Line 1, column 8: Column &#39;nope&#39; cannot be resolved.")
        .doesNotContain("io.trino", "Query failed");
    assertThat(last("analyst", "query").get(AUDIT.OUTCOME)).isEqualTo("refused");
  }

  @Test
  void a_councillor_reads_what_is_published_and_nothing_else() {
    var councillor = server.signedIn("councillor");

    assertThat(councillor.get("/sql").body())
        .contains("published.incident_ward_month")
        .doesNotContain("core.", "mart.", "raw.", "quarantine.");
    assertThat(ask(councillor, "SELECT count(*) FROM published.incident_ward_month").body())
        .contains("1 row");
    assertThat(ask(councillor, "SELECT incident_id FROM core.fact_incident").body())
        .contains("Access Denied: Cannot select from ");
    var audit = last("councillor", "query");
    assertThat(audit.get(AUDIT.OUTCOME)).isEqualTo("denied");
    assertThat(audit.get(AUDIT.SUBJECT)).isEqualTo("tables unknown");
    assertThat(audit.get(AUDIT.DETAIL).data()).contains("core.fact_incident");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raw.record",
        "quarantine.record",
        "mart.incident_ward_month",
        "core.dim_ward",
        "\"work\".core.fact_incident",
        "work.published.incident_ward_month",
        "published.\"incident_ward_month$snapshots\"",
        "core.\"fact_incident$files\"",
      })
  void a_councillor_is_denied_whatever_way_is_tried(String table) {
    assertThat(ask(server.signedIn("councillor"), "SELECT * FROM " + table).body())
        .contains("Access Denied");
  }

  /** All the ways there are to what a table had before, and to what Iceberg notes about it. */
  private static final List<String> BESIDE_THE_TABLE =
      List.of(
          "SELECT * FROM %s FOR VERSION AS OF 1",
          "SELECT * FROM %s FOR VERSION AS OF 'release-1'",
          "SELECT * FROM %s FOR TIMESTAMP AS OF TIMESTAMP '2026-01-01 00:00:00 UTC'",
          "SELECT * FROM %s -- \r FOR VERSION AS OF 1",
          "EXPLAIN SELECT * FROM %s FOR VERSION AS OF 1",
          "SHOW STATS FOR %s",
          "SHOW CREATE TABLE %s",
          "SELECT \"$path\" FROM %s",
          "SELECT \"$partition\" FROM %s",
          "SELECT \"$file_modified_time\" FROM %s",
          "SELECT * FROM %s$snapshots",
          "SELECT * FROM %s$files",
          "SELECT * FROM %s$all_entries",
          "SELECT * FROM %s$entries",
          "SELECT * FROM %s$history",
          "SELECT * FROM %s$manifests",
          "SELECT * FROM %s$all_manifests",
          "SELECT * FROM %s$metadata_log_entries",
          "SELECT * FROM %s$partitions",
          "SELECT * FROM %s$properties",
          "SELECT * FROM %s$refs");

  @Test
  void neither_older_releases_nor_tables_about_a_table_tell_what_the_table_does_not() {
    var refusals = List.of("Access Denied", "Your role reads what is released now", "Statistics");
    var councillor = server.signedIn("councillor");
    var analyst = server.signedIn("analyst");
    for (var way : BESIDE_THE_TABLE) {
      assertThat(ask(councillor, in(way, "published", "incident_ward_month")))
          .extracting(HttpResponse::body, STRING)
          .as("councillor: %s", way)
          .containsAnyOf(refusals.toArray(String[]::new));
      // The policy lets an analyst look back, at the tables that the analyst reads and no others.
      var forAnalyst = ask(analyst, in(way, "core", "fact_incident")).body();
      if (way.contains("AS OF")) {
        assertThat(forAnalyst).as("analyst: %s", way).doesNotContain(refusals);
        assertThat(ask(analyst, in(way, "raw", "record")).body())
            .as("analyst: %s", way)
            .contains("govuk-error-summary")
            .doesNotContain("wl-answer");
      } else {
        assertThat(forAnalyst)
            .as("analyst: %s", way)
            .containsAnyOf(refusals.toArray(String[]::new));
      }
    }
    var now =
        "FOR TIMESTAMP AS OF TIMESTAMP '"
            + Instant.now().toString().replaceAll("[TZ]", " ")
            + "UTC'";
    assertThat(ask(analyst, "SELECT count(*) FROM core.fact_incident " + now).body())
        .contains("wl-answer", "1 row");
    assertThat(last("councillor", "query").get(AUDIT.OUTCOME)).isEqualTo("denied");
  }

  private static String in(String way, String schema, String table) {
    int about = way.indexOf("%s$");
    return about < 0
        ? way.formatted(schema + "." + table)
        : way.substring(0, about) + schema + ".\"" + table + way.substring(about + 2) + "\"";
  }

  @Test
  void nobody_can_write_whether_the_page_looks_or_not() throws java.sql.SQLException {
    var page = ask(server.signedIn("analyst"), "DELETE FROM core.fact_incident");
    assertThat(page.body()).contains("Only questions can be asked here, and DELETE is none");

    try (var past =
            server
                .platform()
                .trino()
                .asPerson("analyst", uk.wardline.warehouse.trino.Catalog.WAREHOUSE);
        var statement = past.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> statement.execute("DELETE FROM core.fact_incident"))
          .hasMessageContaining("Access Denied");
    }
  }

  @Test
  void every_statement_leaves_who_what_tables_rows_and_release() {
    ask(server.signedIn("analyst"), "SELECT title FROM core.dim_ward_set");

    var audit = last("analyst", "query");
    assertThat(audit.get(AUDIT.SUBJECT)).isEqualTo("core.dim_ward_set");
    assertThat(audit.get(AUDIT.DETAIL).data()).contains("SELECT title FROM core.dim_ward_set");
    assertThat(audit.get(AUDIT.ROWS)).isEqualTo(2);
    assertThat(audit.get(AUDIT.OUTCOME)).isEqualTo("done");
    assertThat(audit.get(AUDIT.RELEASE_NUMBER)).isPositive();
    assertThat(audit.get(AUDIT.DURATION_MS)).isNotNegative();
  }

  @Test
  void an_answer_is_its_own_readers_alone() {
    var page = ask(server.signedIn("analyst"), "SELECT 4711 AS secret");
    var other = server.signedIn("manager").get(page.uri().getPath());

    assertThat(other.uri().getPath()).isEqualTo("/sql");
    assertThat(other.body()).doesNotContain("4711");
  }

  private static HttpResponse<String> ask(HttpPerson person, String statement) {
    var page = person.send("/sql", "/sql", Map.of("statement", statement));
    if (!page.body().contains(RUNNING)) {
      return page;
    }
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> person.get(page.uri().getPath()), answered -> !answered.body().contains(RUNNING));
  }

  private Record last(String login, String action) {
    return server
        .postgres()
        .selectFrom(AUDIT)
        .where(AUDIT.LOGIN.eq(login), AUDIT.ACTION.eq(action))
        .orderBy(AUDIT.ID.desc())
        .limit(1)
        .fetchSingle();
  }
}
