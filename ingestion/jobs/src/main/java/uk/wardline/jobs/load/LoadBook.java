package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.DELIVERY;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.LOAD_CHECK;
import static uk.wardline.warehouse.app.Tables.LOAD_STEP;
import static uk.wardline.warehouse.app.Tables.REFUSED_DELIVERY;
import static uk.wardline.warehouse.app.Tables.RELEASE;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectOnConditionStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import uk.wardline.jobs.load.LoadStory.FileTaken;
import uk.wardline.jobs.load.LoadStory.StepTaken;
import uk.wardline.warehouse.app.tables.records.LoadRecord;
import uk.wardline.warehouse.app.tables.records.LoadStepRecord;
import uk.wardline.warehouse.platform.PostgresEndpoint;

/** The loads that were, and how they went. Thread-safe. */
public final class LoadBook {
  private final PostgresEndpoint postgres;

  /** Reads that database; each question has a connection of its own. */
  public LoadBook(PostgresEndpoint postgres) {
    this.postgres = postgres;
  }

  /**
   * Loads, the latest first.
   *
   * @param most how many of them
   */
  public List<LoadEntry> latest(int most) {
    return ask(sql -> loads(sql).orderBy(LOAD.LOAD_ID.desc()).limit(most).fetch(LoadBook::entry));
  }

  /** One load, with all that is known of it. */
  public Optional<LoadStory> find(long loadId) {
    return ask(
        sql -> loads(sql).where(LOAD.LOAD_ID.eq(loadId)).fetchOptional(row -> story(sql, row)));
  }

  /** The load that is held, if one is. */
  public Optional<LoadEntry> held() {
    return ask(sql ->
        loads(sql).where(LOAD.STATE.eq(LoadState.HELD.text())).fetchOptional(LoadBook::entry));
  }

  void refuseIfHeld() {
    held()
        .ifPresent(load -> {
          throw new LoadHeld(load.loadId(), load.message());
        });
  }

  void mustBeHeld(long loadId) {
    var held = held();
    if (held.stream().noneMatch(load -> load.loadId() == loadId)) {
      throw new NoHeldLoad(
          "Load %d is not held, so that there is nothing to decide. %s"
              .formatted(
                  loadId,
                  held.map(load -> "The one that is held is load " + load.loadId() + ".")
                      .orElse("No load is held.")));
    }
  }

  private static SelectOnConditionStep<Record> loads(DSLContext sql) {
    return sql.select(LOAD.fields())
        .select(RELEASE.NUMBER)
        .from(LOAD)
        .leftJoin(RELEASE)
        .on(RELEASE.LOAD_ID.eq(LOAD.LOAD_ID));
  }

  private static LoadEntry entry(Record row) {
    return LoadEntry.of(row.into(LOAD), row.get(RELEASE.NUMBER));
  }

  private static LoadStory story(DSLContext sql, Record row) {
    LoadRecord load = row.into(LOAD);
    long id = load.getLoadId();
    return new LoadStory(
        entry(row),
        Optional.ofNullable(load.getDecidedBy())
            .map(by -> new Decision(by, String.valueOf(load.getReason()))),
        sql.selectFrom(LOAD_STEP)
            .where(LOAD_STEP.LOAD_ID.eq(id))
            .orderBy(LOAD_STEP.ORDINAL)
            .fetch(LoadBook::step),
        sql.selectFrom(LOAD_CHECK)
            .where(LOAD_CHECK.LOAD_ID.eq(id))
            .orderBy(LOAD_CHECK.ORDINAL)
            .fetch(Check::of),
        files(sql, id));
  }

  private static StepTaken step(LoadStepRecord step) {
    return new StepTaken(
        step.getName(),
        step.getEndedAt() == null ? null : Duration.between(step.getStartedAt(), step.getEndedAt()),
        step.getRowsIn(),
        step.getRowsOut(),
        step.getDetail());
  }

  private static List<FileTaken> files(DSLContext sql, long id) {
    var taken =
        sql.selectFrom(DELIVERY)
            .where(DELIVERY.LOAD_ID.eq(id))
            .orderBy(DELIVERY.FEED, DELIVERY.FILE_NAME)
            .fetch(file ->
                new FileTaken(
                    file.getFeed(),
                    file.getFileName(),
                    file.getState(),
                    file.getRowsRead(),
                    file.getRowsAccepted(),
                    file.getRowsQuarantined()));
    var refused =
        sql.select(REFUSED_DELIVERY.FEED, REFUSED_DELIVERY.FILE_NAME)
            .from(REFUSED_DELIVERY)
            .where(REFUSED_DELIVERY.LOAD_ID.eq(id))
            .orderBy(REFUSED_DELIVERY.FEED, REFUSED_DELIVERY.FILE_NAME)
            .fetch(file -> new FileTaken(file.value1(), file.value2(), "refused", 0, 0, 0));
    return Stream.concat(taken.stream(), refused.stream()).toList();
  }

  private <T> T ask(Function<DSLContext, T> question) {
    try (var connection = postgres.connect()) {
      return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
    } catch (SQLException e) {
      throw new DataAccessException("The connection to PostgreSQL failed", e);
    }
  }
}
