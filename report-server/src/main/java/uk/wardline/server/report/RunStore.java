package uk.wardline.server.report;

import static uk.wardline.warehouse.app.Tables.REPORT_RUN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.server.account.Reader;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.warehouse.app.tables.records.ReportRunRecord;

/** Keeps the state of runs in PostgreSQL. Thread-safe. */
final class RunStore {
  private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

  private final DSLContext sql;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  RunStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  UUID add(Reader reader, ReportRequest request) {
    var id = UUID.randomUUID();
    sql.insertInto(REPORT_RUN)
        .set(REPORT_RUN.RUN_ID, id)
        .set(REPORT_RUN.LOGIN, reader.login())
        .set(REPORT_RUN.REPORT, request.report())
        .set(REPORT_RUN.PARAMETERS, JSON.valueOf(json.writeValueAsString(request.values())))
        .set(REPORT_RUN.STATE, RunState.QUEUED.word())
        .set(REPORT_RUN.PROGRESS, 0)
        .set(REPORT_RUN.MESSAGE, "Waiting for its turn")
        .set(REPORT_RUN.STARTED_AT, now())
        .execute();
    return id;
  }

  void reached(UUID id, int percent, String doing) {
    sql.update(REPORT_RUN)
        .set(REPORT_RUN.STATE, RunState.RUNNING.word())
        .set(REPORT_RUN.PROGRESS, percent)
        .set(REPORT_RUN.MESSAGE, doing)
        .where(REPORT_RUN.RUN_ID.eq(id))
        .execute();
  }

  void done(UUID id, long release) {
    end(id, RunState.DONE, "Done", release);
  }

  void failed(UUID id, String message) {
    end(id, RunState.FAILED, message, null);
  }

  private void end(UUID id, RunState state, String message, @Nullable Long release) {
    sql.update(REPORT_RUN)
        .set(REPORT_RUN.STATE, state.word())
        .set(REPORT_RUN.MESSAGE, message)
        .set(REPORT_RUN.RELEASE_NUMBER, release)
        .set(REPORT_RUN.ENDED_AT, now())
        .set(REPORT_RUN.PROGRESS, state == RunState.DONE ? 100 : 0)
        .where(REPORT_RUN.RUN_ID.eq(id))
        .execute();
  }

  /** Marks what never ended as failed, and says what that was. */
  List<ReportRun> failAllOpen(String message) {
    return sql.update(REPORT_RUN)
        .set(REPORT_RUN.STATE, RunState.FAILED.word())
        .set(REPORT_RUN.MESSAGE, message)
        .set(REPORT_RUN.ENDED_AT, now())
        .where(REPORT_RUN.STATE.in(RunState.QUEUED.word(), RunState.RUNNING.word()))
        .returning()
        .fetch(this::run);
  }

  Optional<ReportRun> find(Reader reader, UUID id) {
    return sql.selectFrom(REPORT_RUN)
        .where(REPORT_RUN.RUN_ID.eq(id), REPORT_RUN.LOGIN.eq(reader.login()))
        .fetchOptional(this::run);
  }

  List<ReportRun> latest(Reader reader, String report, int atMost) {
    return sql.selectFrom(REPORT_RUN)
        .where(REPORT_RUN.LOGIN.eq(reader.login()), REPORT_RUN.REPORT.eq(report))
        .orderBy(REPORT_RUN.STARTED_AT.desc())
        .limit(atMost)
        .fetch(this::run);
  }

  private ReportRun run(ReportRunRecord row) {
    return new ReportRun(
        row.getRunId(),
        row.getLogin(),
        row.getReport(),
        json.readValue(row.getParameters().data(), VALUES),
        RunState.named(row.getState()),
        row.getProgress(),
        Objects.requireNonNullElse(row.getMessage(), ""),
        row.getReleaseNumber(),
        row.getStartedAt().toInstant());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
