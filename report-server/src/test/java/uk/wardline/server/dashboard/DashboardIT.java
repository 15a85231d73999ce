package uk.wardline.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.warehouse.app.Tables.AUDIT;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.ui.ExtendedModelMap;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.testing.HttpPerson;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

@ExtendWith(WithServer.class)
class DashboardIT {
  private static final Pattern VALUE = Pattern.compile("data-value=\"(\\d+)\"");
  private static final Pattern WARD =
      Pattern.compile(
          "<th scope=\"row\" class=\"govuk-table__header\">([^<]+)</th><td"
              + " class=\"govuk-table__cell\">([^<]+)</td><td class=\"govuk-table__cell"
              + " govuk-table__cell--numeric\">([\\d,]+)</td>");

  private final RunningServer server;

  DashboardIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void its_figures_are_those_of_sql() throws SQLException {
    var page = server.signedIn("councillor").get("/incidents?ward-set=wexborough-2003").body();

    var shown = new ArrayList<String>();
    var values = VALUE.matcher(page);
    while (values.find()) {
      shown.add(values.group(1));
    }
    assertThat(shown)
        .isEqualTo(
            asked(
                """
                SELECT v FROM (
                  SELECT month, sum(incidents) FILTER (WHERE place = 'ward') AS a,
                    sum(incidents) FILTER (WHERE place = 'outside') AS b,
                    sum(incidents) FILTER (WHERE place = 'no coordinates') AS c, sum(incidents) AS d
                  FROM published.incident_ward_month WHERE ward_set = 'wexborough-2003' GROUP BY month)
                CROSS JOIN UNNEST(ARRAY[a, b, c, d]) WITH ORDINALITY AS t(v, n)
                ORDER BY month, n
                """));

    var wards = new ArrayList<String>();
    var rows = WARD.matcher(page);
    while (rows.find()) {
      wards.add(rows.group(2) + "=" + rows.group(3).replace(",", ""));
    }
    assertThat(wards)
        .hasSize(12)
        .containsExactlyInAnyOrderElementsOf(
            asked(
                """
                SELECT ward_code || '=' || CAST(sum(incidents) AS varchar) FROM published.incident_ward_month
                WHERE ward_set = 'wexborough-2003' AND place = 'ward' GROUP BY ward_code
                """));
  }

  @Test
  void it_says_what_is_in_no_ward_and_where_the_figures_come_from() {
    var page = server.signedIn("manager").get("/incidents").body();

    assertThat(page)
        .contains("Wexborough wards 2015")
        .containsPattern("[\\d,]+ of [\\d,]+ incidents are in no ward")
        .containsPattern("Release \\d+ of the warehouse, made on \\d+ ")
        .contains("rows of the deliveries were set aside", "<svg");
  }

  @Test
  void a_period_can_be_chosen_and_must_not_end_before_it_begins() {
    var analyst = server.signedIn("analyst");

    assertThat(analyst.get("/incidents?from=2018-11&to=2018-12").body())
        .contains("November 2018 to December 2018");
    assertThat(analyst.get("/incidents?from=2018-12&to=2018-11").body())
        .contains("The last month must not be before the first one");
    assertThat(analyst.get("/incidents?from=%3Cscript%3E&to=x&ward-set=none").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_view_leaves_an_entry_in_the_audit_trail() {
    server.signedIn("manager").get("/incidents?ward-set=wexborough-2015");

    var entry =
        server
            .postgres()
            .selectFrom(AUDIT)
            .where(AUDIT.LOGIN.eq("manager"), AUDIT.ACTION.eq("dashboard"))
            .orderBy(AUDIT.ID.desc())
            .limit(1)
            .fetchSingle();
    assertThat(entry.getSubject()).contains("published.incident_ward_month");
    assertThat(entry.getDetail().data()).contains("wexborough-2015");
    assertThat(entry.getReleaseNumber()).isPositive();
  }

  @Test
  void a_new_release_is_seen_at_once() {
    var manager = server.signedIn("manager");
    manager.get("/incidents");
    var release = server.releaseAgain();

    assertThat(manager.get("/incidents").body()).contains("Release " + release.number() + " of");
  }

  /**
   * A view that was seen before asks Trino nothing, which is what makes it fast on any machine.
   * What it takes is printed: a figure to look at, not a condition.
   */
  @Test
  void a_warm_view_asks_trino_nothing() throws SQLException {
    var analyst = server.signedIn("analyst");
    var first = questions();
    server.releaseAgain();
    time(analyst, 30);
    var cold = questions();
    assertThat(first.containsAll(cold)).as("a first view asks nothing").isFalse();

    var times = time(analyst, 200);

    assertThat(questions()).as("what Trino was asked by 200 warm views").isSubsetOf(cold);
    System.out.printf(
        Locale.UK,
        "warm view of the dashboard, one reader: median %.1f ms, 95th percentile %.1f ms%n",
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100));
  }

  /** The latest questions that Trino was asked by the analyst, and by the server for itself. */
  private List<String> questions() throws SQLException {
    return asked(
        server.platform().trino().asService(TrinoService.LOCAL, Catalog.WAREHOUSE),
        "SELECT query_id FROM system.runtime.queries WHERE \"user\" IN ('analyst', '"
            + TrinoService.SERVER.user()
            + "')");
  }

  @Test
  void a_view_that_fails_leaves_an_entry_in_the_audit_trail() {
    var reader = new Reader(RunningServer.newLogin(), "Somebody", "analyst");
    var closed = new HikariDataSource();
    closed.close();
    var releases = new Releases(closed);
    var answers = new Answers(releases, new ConsistentAnswer(releases), () -> "test");
    var trino = server.platform().trino();
    var sql = server.postgres();
    var page =
        new DashboardController(
            new IncidentDashboard(
                answers,
                new IncidentCounts(trino, answers),
                new WardSets(trino, answers),
                new Freshness(sql)),
            new AuditTrail(sql, Clock.systemUTC()));

    assertThatThrownBy(() -> page.show(reader, null, null, null, new ExtendedModelMap()))
        .isInstanceOf(RuntimeException.class);

    assertThat(
            sql.selectFrom(AUDIT)
                .where(AUDIT.LOGIN.eq(reader.login()))
                .fetch(row -> row.getAction() + " " + row.getOutcome()))
        .containsExactly("dashboard failed");
  }

  private static List<Double> time(HttpPerson person, int views) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < views; i++) {
      long began = System.nanoTime();
      var page = person.get("/incidents");
      times.add((System.nanoTime() - began) / 1e6);
      assertThat(page.statusCode()).isEqualTo(200);
    }
    times.sort(null);
    return times;
  }

  private List<String> asked(String sql) throws SQLException {
    return asked(server.platform().trino().asPerson("councillor", Catalog.WAREHOUSE), sql);
  }

  private static List<String> asked(Connection open, String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = open;
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        rows.add(answer.getString(1));
      }
    }
    return rows;
  }
}
