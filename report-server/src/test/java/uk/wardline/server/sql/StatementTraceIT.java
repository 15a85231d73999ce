package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.wardline.warehouse.app.Tables.AUDIT;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;
import uk.wardline.warehouse.app.tables.records.AuditRecord;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Releases;

/** Every statement leaves one entry, also where nothing goes as it should. */
@ExtendWith(WithServer.class)
class StatementTraceIT {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int AS_MANY_AS_FIT = 20;

  private final RunningServer server;

  StatementTraceIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void a_statement_and_an_export_that_throw_leave_an_entry_each(@TempDir Path folder) {
    var unlucky = reader();
    var closed = pool();
    closed.close();
    try (var workspace = workspace(closed)) {
      var run = workspace.start(unlucky, "SHOW CATALOGS");
      run.await(LONG);
      assertThat(run.end()).containsInstanceOf(SqlRun.End.Failed.class);
      assertThatThrownBy(() -> workspace.export(run, folder.resolve("answer.csv")))
          .isInstanceOf(RuntimeException.class);
    }

    assertThat(entries(unlucky))
        .extracting(AuditRecord::getAction, AuditRecord::getOutcome)
        .containsExactly(tuple("query", "failed"), tuple("export", "failed"));
  }

  @Test
  void what_finds_the_queue_full_or_is_stopped_in_it_leaves_an_entry() throws SQLException {
    var crowd = reader();
    var runs = new ArrayList<SqlRun>();
    try (var pool = pool()) {
      try (var workspace = workspace(pool)) {
        // Each statement asks for the release first, and waits as long as this holds the
        // connection.
        try (var held = pool.getConnection()) {
          assertThat(held.isValid(1)).isTrue();
          for (int i = 0; i < AS_MANY_AS_FIT; i++) {
            runs.add(workspace.start(crowd, "SHOW CATALOGS"));
          }
          assertThatThrownBy(() -> workspace.start(crowd, "SHOW CATALOGS"))
              .isInstanceOf(TooBusyException.class);
          runs.forEach(workspace::stop);
        }
        runs.forEach(run -> run.await(LONG));
      }
    }

    var expected = new ArrayList<>(Collections.nCopies(AS_MANY_AS_FIT, "cancelled"));
    expected.addFirst("failed");
    assertThat(entries(crowd))
        .extracting(AuditRecord::getOutcome)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void an_entry_never_keeps_what_the_engine_says_of_a_fault() {
    var analyst = server.signedIn("analyst");
    var page =
        analyst.send(
            "/sql",
            "/sql",
            Map.of("statement", "SELECT CAST(title AS integer) AS n FROM core.dim_ward_set"));

    assertThat(page.body()).contains("Wexborough");
    var entry = entries(new Reader("analyst", "Test analyst", "analyst")).getLast();
    assertThat(entry.getOutcome()).isEqualTo("refused");
    assertThat(entry.getDetail().data()).contains("statement").doesNotContain("Wexborough");
  }

  @Test
  void a_statement_with_a_character_that_cannot_be_kept_leaves_an_entry() {
    var odd = reader();
    try (var pool = pool();
        var workspace = workspace(pool)) {
      var run = workspace.start(odd, "SELECT '\0\ud800'");
      run.await(LONG);
      assertThat(run.end()).isPresent();
    }

    assertThat(entries(odd))
        .singleElement()
        .extracting(AuditRecord::getOutcome)
        .isNotEqualTo("failed");
  }

  private SqlWorkspace workspace(HikariDataSource releasesFrom) {
    var releases = new Releases(releasesFrom);
    return new SqlWorkspace(
        server.platform().trino(),
        new Answers(releases, new ConsistentAnswer(releases), () -> "test"),
        new AuditTrail(server.postgres(), Clock.systemUTC()),
        Clock.systemUTC());
  }

  /** A pool of one connection. */
  private HikariDataSource pool() {
    var postgres = server.platform().postgres();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.jdbcUrl());
    pool.setUsername(postgres.user());
    pool.setPassword(postgres.password().reveal());
    pool.setMaximumPoolSize(1);
    return pool;
  }

  private static Reader reader() {
    return new Reader(RunningServer.newLogin(), "Somebody", "analyst");
  }

  private List<AuditRecord> entries(Reader reader) {
    return server
        .postgres()
        .selectFrom(AUDIT)
        .where(AUDIT.LOGIN.eq(reader.login()))
        .orderBy(AUDIT.ID)
        .fetch();
  }
}
