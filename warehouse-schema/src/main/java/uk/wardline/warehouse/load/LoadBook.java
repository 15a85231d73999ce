package uk.wardline.warehouse.load;

import static uk.wardline.warehouse.app.Tables.DELIVERY;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.LOAD_CHECK;
import static uk.wardline.warehouse.app.Tables.LOAD_STEP;
import static uk.wardline.warehouse.app.Tables.REFUSED_DELIVERY;
import static uk.wardline.warehouse.app.Tables.RELEASE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import uk.wardline.warehouse.app.tables.records.LoadRecord;
import uk.wardline.warehouse.app.tables.records.LoadStepRecord;
import uk.wardline.warehouse.load.LoadStory.FileTaken;
import uk.wardline.warehouse.load.LoadStory.StepTaken;

/** The loads that were, and how they went. Thread-safe. */
public final class LoadBook {
  private final DSLContext sql;

  /** Reads that database. */
  public LoadBook(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Loads, the latest first.
   *
   * @param most how many of them
   */
  public List<LoadEntry> latest(int most) {
    return loads().orderBy(LOAD.LOAD_ID.desc()).limit(most).fetch(LoadBook::entry);
  }

  /** One load, with all that is known of it. */
  public Optional<LoadStory> find(long loadId) {
    return loads().where(LOAD.LOAD_ID.eq(loadId)).fetchOptional(this::story);
  }

  /** The load that is held, if one is. */
  public Optional<LoadEntry> held() {
    return loads().where(LOAD.STATE.eq(LoadState.HELD.text())).fetchOptional(LoadBook::entry);
  }

  private SelectOnConditionStep<Record> loads() {
    return sql.select(LOAD.fields())
        .select(RELEASE.NUMBER)
        .from(LOAD)
        .leftJoin(RELEASE)
        .on(RELEASE.LOAD_ID.eq(LOAD.LOAD_ID));
  }

  private static LoadEntry entry(Record row) {
    return LoadEntry.of(row.into(LOAD), row.get(RELEASE.NUMBER));
  }

  private LoadStory story(Record row) {
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
            .orderBy(LOAD_CHECK.PASSED, LOAD_CHECK.ORDINAL)
            .fetch(Check::of),
        files(id));
  }

  private static StepTaken step(LoadStepRecord step) {
    return new StepTaken(
        step.getName(),
        step.getEndedAt() == null ? null : Duration.between(step.getStartedAt(), step.getEndedAt()),
        step.getRowsIn(),
        step.getRowsOut(),
        step.getDetail());
  }

  private List<FileTaken> files(long id) {
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
}
