package uk.wardline.warehouse.release;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.max;
import static uk.wardline.warehouse.app.Sequences.RELEASE_NUMBER;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.RELEASE;
import static uk.wardline.warehouse.app.Tables.REPORT_RUN;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.app.tables.records.ReleaseRecord;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.trino.Catalog;

/**
 * Makes releases and knows those that were made. A load begins with {@link #discardWork} and ends
 * with {@link #release}; both are one transaction, so that a load that is killed at any moment has
 * either released everything or nothing. The methods that take no lock are thread-safe.
 */
public final class Releases {
  private final DSLContext sql;

  /** Opens a connection for each question: for loads and commands. */
  public Releases(PostgresEndpoint postgres) {
    this(postgres.sql());
  }

  /** Takes its connections from a pool: for who asks often. */
  public Releases(DataSource pool) {
    this(DSL.using(pool, SQLDialect.POSTGRES));
  }

  private Releases(DSLContext sql) {
    this.sql = sql;
  }

  /** What readers see now; empty before the first release. */
  public Optional<Release> current() {
    return sql.selectFrom(RELEASE)
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(Releases::from);
  }

  /** Every release, the newest first. */
  public List<Release> all() {
    return sql.selectFrom(RELEASE).orderBy(RELEASE.NUMBER.desc()).fetch(Releases::from);
  }

  /** The release of that number, if it was ever made. */
  public Optional<Release> find(long number) {
    return sql.selectFrom(RELEASE).where(RELEASE.NUMBER.eq(number)).fetchOptional(Releases::from);
  }

  /** Whether a release after that one changed the schema. */
  public boolean schemaChangedSince(long number) {
    return sql.fetchExists(
        sql.selectOne()
            .from(RELEASE)
            .join(LOAD)
            .on(LOAD.LOAD_ID.eq(RELEASE.LOAD_ID))
            .where(RELEASE.NUMBER.gt(number))
            .and(LOAD.KIND.eq("schema")));
  }

  /** Notes, within the transaction of a load's release, that it brings back an earlier one. */
  public static void noteRollback(DSLContext tx, long loadId, long backTo) {
    tx.update(RELEASE).set(RELEASE.BACK_TO, backTo).where(RELEASE.LOAD_ID.eq(loadId)).execute();
  }

  /**
   * Marks a release as one that is never to expire.
   *
   * @throws ReleaseGone if there is no such release, or if it has expired
   */
  public void keep(long number, Decision decision) {
    mark(number, decision.by(), decision.reason());
  }

  /**
   * Takes that mark away, so that its age decides again.
   *
   * @throws ReleaseGone if there is no such release, or if it has expired
   */
  public void leaveToAge(long number) {
    mark(number, null, null);
  }

  private void mark(long number, @Nullable String by, @Nullable String reason) {
    int marked =
        sql.update(RELEASE)
            .set(RELEASE.KEPT_BY, by)
            .set(RELEASE.KEPT_BECAUSE, reason)
            .where(RELEASE.NUMBER.eq(number))
            .and(RELEASE.EXPIRED_AT.isNull())
            .execute();
    if (marked == 0) {
      throw new ReleaseGone(
          find(number)
              .map(release -> "Release %d has expired; its tables are gone".formatted(number))
              .orElse("There is no release %d".formatted(number)));
    }
  }

  /** The releases that reports were made from. */
  public Set<Long> reported() {
    return sql.selectDistinct(REPORT_RUN.RELEASE_NUMBER)
        .from(REPORT_RUN)
        .where(REPORT_RUN.STATE.eq("done"))
        .and(REPORT_RUN.RELEASE_NUMBER.isNotNull())
        .fetchSet(REPORT_RUN.RELEASE_NUMBER);
  }

  /** Notes, within the transaction of a load's release, which releases are let go of by it. */
  public static void noteExpired(DSLContext tx, Collection<Long> numbers) {
    tx.update(RELEASE)
        .set(RELEASE.EXPIRED_AT, currentOffsetDateTime())
        .where(RELEASE.NUMBER.in(numbers))
        .execute();
  }

  /**
   * A number above that of every release, which nobody was or will be given again, whether it is
   * used or not.
   */
  public long nextNumber() {
    long last = last(sql);
    long next;
    do {
      next = sql.nextval(RELEASE_NUMBER);
    } while (next <= last);
    return next;
  }

  /**
   * Makes {@code work} what readers see, so that nothing is left of a load that did not end in a
   * release. The first step of whatever writes {@code work}.
   *
   * @return how many tables differed
   * @throws WorkLockLost if the lock has gone
   */
  public int discardWork(WorkLock lock) {
    return underLock(
        lock,
        tx -> {
          Pointers.holdStill(tx);
          return Pointers.copy(tx, Catalog.WAREHOUSE, Catalog.WORK);
        });
  }

  /**
   * Whether {@code work} holds anything that readers do not see yet, or lacks something that they
   * see.
   */
  public boolean workDiffers(WorkLock lock) {
    return underLock(lock, Pointers::differ);
  }

  /**
   * Makes {@code work} what readers see, in one transaction.
   *
   * @param number from {@link #nextNumber}
   * @param loadId the load, a row of {@code app.load}
   * @param inSameTransaction what is to be written if, and only if, the release is made
   * @throws ReleaseRefused if the number is not above every earlier one, or if a table that readers
   *     see is no longer in {@code work}: a load does not drop tables, so that this is a fault
   * @throws WorkLockLost if the lock has gone
   */
  public Release release(
      WorkLock lock, long number, long loadId, Consumer<DSLContext> inSameTransaction) {
    return make(
        lock,
        number,
        loadId,
        tx -> {
          inSameTransaction.accept(tx);
          Pointers.holdStill(tx);
          var gone = Pointers.only(tx, Catalog.WAREHOUSE, Catalog.WORK);
          if (!gone.isEmpty()) {
            throw new ReleaseRefused(
                "Release %d would take tables away from readers, which only a schema change may: %s"
                    .formatted(number, String.join(", ", gone)));
          }
        });
  }

  /**
   * Makes {@code work} what readers see, after a change of the schema, which may have dropped
   * tables. For the rest as {@link #release}.
   */
  public Release releaseSchemaChange(
      WorkLock lock, long number, long loadId, Consumer<DSLContext> inSameTransaction) {
    return make(
        lock,
        number,
        loadId,
        tx -> {
          inSameTransaction.accept(tx);
          Pointers.holdStill(tx);
        });
  }

  private static Release make(
      WorkLock lock, long number, long loadId, Consumer<DSLContext> beforeCopying) {
    return underLock(
        lock,
        tx -> {
          long last = last(tx);
          if (number <= last) {
            throw new ReleaseRefused(
                "Release %d was asked for, but release %d has been made already"
                    .formatted(number, last));
          }
          var release =
              tx.insertInto(RELEASE)
                  .set(RELEASE.NUMBER, number)
                  .set(RELEASE.LOAD_ID, loadId)
                  .set(RELEASE.MADE_AT, currentOffsetDateTime())
                  .returning()
                  .fetchSingle(Releases::from);
          beforeCopying.accept(tx);
          Pointers.copy(tx, Catalog.WORK, Catalog.WAREHOUSE);
          return release;
        });
  }

  private static <T> T underLock(WorkLock lock, Function<DSLContext, T> work) {
    try {
      return lock.sql().transactionResult(tx -> work.apply(tx.dsl()));
    } catch (DataAccessException e) {
      if (!lock.isHeld()) {
        throw new WorkLockLost(e);
      }
      throw e;
    }
  }

  private static long last(DSLContext sql) {
    return sql.select(coalesce(max(RELEASE.NUMBER), 0L)).from(RELEASE).fetchSingle().value1();
  }

  private static Release from(ReleaseRecord row) {
    return new Release(
        row.getNumber(),
        row.getMadeAt().toInstant(),
        row.getLoadId(),
        row.getBackTo(),
        row.getKeptBecause(),
        row.getExpiredAt() == null ? null : row.getExpiredAt().toInstant());
  }
}
