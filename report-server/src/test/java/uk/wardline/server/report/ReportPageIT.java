package uk.wardline.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static uk.wardline.warehouse.app.Tables.AUDIT;
import static uk.wardline.warehouse.app.Tables.REPORT_RUN;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.birt.Choice;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportProgress;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.server.birt.ReportSurroundings;
import uk.wardline.server.sql.TooBusyException;
import uk.wardline.server.testing.HttpPerson;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Releases;

@ExtendWith(WithServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageIT {
  private static final Map<String, String> VALUES =
      Map.of("ward-set", "wexborough-2015", "from", "2018-10", "to", "2019-02");
  private static final String FORM = "/reports/incidents-by-ward";

  private static final int AS_MANY_AS_FIT = 22;

  private final RunningServer server;
  private final HttpPerson manager;
  private final HttpResponse<String> done;
  private final String path;

  /** One run serves most tests: it takes some seconds. */
  ReportPageIT(RunningServer server) {
    this.server = server;
    this.manager = server.signedIn("manager");
    this.done = run(manager, VALUES);
    this.path = done.uri().getPath();
  }

  @Test
  void the_form_offers_what_there_is() {
    var page = server.signedIn("councillor").get(FORM).body();

    assertThat(page)
        .contains("Wexborough wards 2015", "Wexborough wards 2003", "Vehicle crime")
        .contains("value=\"2018-10\"");
  }

  @Test
  void a_report_is_run_shown_in_a_frame_and_fetched_in_every_format() {
    assertThat(done.body())
        .contains("<iframe", "sandbox", path + "/view", "from release ")
        .contains(path + "/pdf", path + "/xlsx", path + "/csv");

    var view = manager.get(path + "/view");
    assertThat(view.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(csp ->
            assertThat(csp)
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
                .doesNotContain("script-src", "allow-scripts"));
    assertThat(view.body()).contains("Incidents by ward").doesNotContain("<script");
    assertThat(new String(manager.file(path + "/pdf").body(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(new String(manager.file(path + "/xlsx").body(), StandardCharsets.ISO_8859_1))
        .startsWith("PK");
    assertThat(manager.get(path + "/csv").headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(d -> assertThat(d).contains("attachment", "incidents-by-ward.csv"));
  }

  @Test
  void the_csv_adds_up_to_what_sql_says() throws java.sql.SQLException {
    var csv = manager.get(path + "/csv").body();

    long total =
        csv.lines()
            .skip(1)
            .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(',') + 1)))
            .sum();
    try (var connection =
            server
                .platform()
                .trino()
                .asPerson("manager", uk.wardline.warehouse.trino.Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT sum(incidents) FROM published.incident_ward_month WHERE ward_set ="
                    + " 'wexborough-2015'")) {
      assertThat(answer.next()).isTrue();
      assertThat(total).isEqualTo(answer.getLong(1));
    }
  }

  @Test
  void a_run_is_recorded_and_audited() {
    var id = UUID.fromString(path.substring("/runs/".length()));
    var run =
        server.postgres().selectFrom(REPORT_RUN).where(REPORT_RUN.RUN_ID.eq(id)).fetchSingle();
    assertThat(run.getState()).isEqualTo("done");
    assertThat(run.getLogin()).isEqualTo("manager");
    assertThat(run.getReleaseNumber()).isPositive();
    var entry =
        server
            .postgres()
            .selectFrom(AUDIT)
            .where(AUDIT.LOGIN.eq("manager"), AUDIT.ACTION.eq("report"), AUDIT.OUTCOME.eq("done"))
            .orderBy(AUDIT.ID.desc())
            .limit(1)
            .fetchSingle();
    assertThat(entry.getSubject()).isEqualTo("incidents-by-ward");
    assertThat(entry.getOutcome()).isEqualTo("done");
    assertThat(entry.getRows()).isPositive();
    assertThat(entry.getDetail().data()).contains("wexborough-2015");
  }

  @Test
  void another_persons_run_is_not_there() {
    var other = server.signedIn("analyst");

    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/view").statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/pdf").statusCode()).isEqualTo(404);
    assertThat(other.get(path + "/progress").statusCode()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_run_is_said_in_words() {
    var page =
        run(
            server.signedIn("manager"),
            Map.of("ward-set", "atlantis", "from", "2018-10", "to", "2019-02"));

    assertThat(page.body()).contains("Warning").contains("ward-set").doesNotContain("<iframe");
  }

  @Test
  void a_report_that_is_not_there_is_not_found() {
    assertThat(server.signedIn("manager").get("/reports/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void a_run_that_was_interrupted_is_marked_at_the_next_start() {
    var sql = server.postgres();
    var id = UUID.randomUUID();
    sql.insertInto(REPORT_RUN)
        .set(REPORT_RUN.RUN_ID, id)
        .set(REPORT_RUN.LOGIN, "manager")
        .set(REPORT_RUN.REPORT, "incidents-by-ward")
        .set(REPORT_RUN.PARAMETERS, org.jooq.JSON.valueOf("{}"))
        .set(REPORT_RUN.STATE, "running")
        .set(REPORT_RUN.PROGRESS, 40)
        .set(REPORT_RUN.STARTED_AT, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
        .execute();

    assertThat(new RunStore(sql, Clock.systemUTC()).failAllOpen("The server stopped"))
        .extracting(ReportRun::id)
        .contains(id);
    assertThat(server.signedIn("manager").get("/runs/" + id).body()).contains("The server stopped");
  }

  @Test
  void a_report_that_is_not_for_the_role_is_denied_and_leaves_an_entry() {
    var treasurer = RunningServer.newLogin();
    server.openAccount(treasurer, "finance");
    var page = server.signedIn(treasurer).send("/sql", FORM, VALUES);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(outcomes(treasurer)).containsExactly("denied");
  }

  @Test
  void what_finds_the_queue_full_and_what_throws_leave_an_entry(@TempDir Path folder)
      throws InterruptedException {
    var crowd = new Reader(RunningServer.newLogin(), "Test crowd", "manager");
    var report = Catalogue.read().find("incidents-by-ward").orElseThrow();
    var go = new CountDownLatch(1);
    try (var runs = runs(new Throwing(go), folder)) {
      for (int i = 0; i < AS_MANY_AS_FIT; i++) {
        runs.start(crowd, report, Map.of());
      }
      assertThatThrownBy(() -> runs.start(crowd, report, Map.of()))
          .isInstanceOf(TooBusyException.class);
      go.countDown();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> outcomes(crowd.login()).size() > AS_MANY_AS_FIT);
    }

    assertThat(outcomes(crowd.login())).hasSize(AS_MANY_AS_FIT + 1).containsOnly("failed");
    assertThat(
            server
                .postgres()
                .fetchExists(
                    AUDIT,
                    AUDIT.LOGIN.eq(crowd.login()),
                    AUDIT.DETAIL.cast(String.class).contains("flat 3, the widow")))
        .isFalse();
  }

  private ReportRuns runs(ReportRunner runner, Path folder) {
    var sql = server.postgres();
    var clock = Clock.systemUTC();
    var trino = server.platform().trino();
    var releases = new Releases(server.platform().postgres());
    var answers = new Answers(releases, new ConsistentAnswer(releases), () -> "test");
    var audit = new AuditTrail(sql, clock);
    var desk =
        new ReportDesk(
            runner, answers, new WardSets(trino, answers), new Freshness(sql), audit, clock);
    return new ReportRuns(trino, desk, new RunStore(sql, clock), new RunFiles(folder));
  }

  /** Waits until it may, and then fails as an engine does that quotes a row. */
  private record Throwing(CountDownLatch go) implements ReportRunner {
    @Override
    public Map<String, List<Choice>> choices(String report, ReportSurroundings surroundings) {
      return Map.of();
    }

    @Override
    public ReportOutcome run(
        ReportRequest request,
        ReportSurroundings surroundings,
        Path folder,
        ReportProgress progress) {
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("Cannot cast 'flat 3, the widow' to INT");
    }

    @Override
    public void close() {
      go.countDown();
    }
  }

  private List<String> outcomes(String login) {
    return server
        .postgres()
        .selectFrom(AUDIT)
        .where(AUDIT.LOGIN.eq(login), AUDIT.ACTION.eq("report"))
        .fetch(AUDIT.OUTCOME);
  }

  private static HttpResponse<String> run(HttpPerson person, Map<String, String> values) {
    var page = person.send(FORM, FORM, values);
    var path = page.uri().getPath();
    assertThat(path).startsWith("/runs/");
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> person.get(path), run -> !run.body().contains("<progress"));
  }
}
