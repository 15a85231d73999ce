package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.LOAD;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.load.LoadBook;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.trino.LoadStatements;

/**
 * A load under way: it holds the work lock, has discarded what an earlier one left, and records
 * every step. Whatever writes the warehouse does it within one of these. Not thread-safe.
 */
public final class LoadSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoadSession.class);

  /** More gain little on few cores, and each may take a share of Trino's memory. */
  private static final int AT_A_TIME = 3;

  private final Platform platform;
  private final WorkLock lock;
  private final Releases releases;
  private final Journal journal;
  private final LoadListener listener;
  private final WorkCatalog.Address address;
  private final WorkCatalog catalog;
  private final WorkSql sql;
  private final boolean held;
  private boolean ended;

  private LoadSession(
      Platform platform, WorkLock lock, Journal journal, boolean held, LoadListener listener) {
    this.platform = platform;
    this.lock = lock;
    this.listener = listener;
    this.releases = new Releases(platform.postgres());
    this.journal = journal;
    this.held = held;
    this.address = WorkCatalog.Address.of(platform.postgres(), platform.objectStore());
    this.catalog = WorkCatalog.open(address);
    this.sql = WorkSql.open(platform.trino());
  }

  /**
   * Begins a load.
   *
   * @param kind what is loaded, for the journal
   * @throws uk.wardline.warehouse.release.WorkHeld if another load is under way
   * @throws uk.wardline.warehouse.trino.StatementsRunOn if a statement of a killed load cannot be
   *     ended
   * @throws LoadHeld if a load waits for a steward
   */
  public static LoadSession begin(Platform platform, String kind, LoadListener listener) {
    var session =
        open(
            platform,
            false,
            listener,
            loads -> {
              var held = loads.held();
              if (held.isPresent()) {
                throw LoadHeld.by(held.get());
              }
              return Journal.begin(platform.postgres(), kind);
            });
    try {
      session.discard();
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /**
   * Goes on with a load that is held, to end it one way or the other. What it wrote is as it left
   * it, for nobody writes while a load is held.
   *
   * @throws NoHeldLoad if that load is not held
   * @throws uk.wardline.warehouse.release.WorkHeld if another load is under way
   */
  static LoadSession resume(Platform platform, long loadId, LoadListener listener) {
    return open(
        platform,
        true,
        listener,
        loads -> {
          NoHeldLoad.unless(loads.held(), loadId);
          return Journal.resume(platform.postgres(), loadId);
        });
  }

  private static LoadSession open(
      Platform platform, boolean held, LoadListener listener, Function<LoadBook, Journal> journal) {
    var lock = WorkLock.acquire(platform.postgres());
    try {
      var entry = journal.apply(new LoadBook(platform.postgres().sql()));
      return new LoadSession(platform, lock, entry, held, listener);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void discard() {
    step(
        Step.DISCARD,
        () -> {
          int statements = LoadStatements.endAll(platform.trino());
          int tables = releases.discardWork(lock);
          tagSchemaChange();
          return Done.with(
              tables,
              tables
                  + " tables differed from what readers see"
                  + (statements == 0 ? "" : "; statements still running: " + statements));
        });
  }

  /**
   * A change of the schema releases through Trino, which cannot tag. Work is at this moment what
   * that release is, so that its tag can be made up for; readers have it with the next release.
   */
  private void tagSchemaChange() {
    releases
        .current()
        .filter(release -> journal.isOfSchemaChange(release.loadId()))
        .ifPresent(release -> catalog.tagAll(release.number()));
  }

  /**
   * Does a step and records it, in the journal and as one line of the log. What it throws ends the
   * load as failed, or leaves it held.
   */
  public <T> T step(Step step, Supplier<Done<T>> work) {
    listener.began(step);
    journal.began(step.text());
    long began = System.nanoTime();
    try {
      var done = work.get();
      journal.done(done);
      LOG.info(
          "load={} step={} outcome=done ms={} rows_in={} rows_out={}",
          loadId(),
          step.text(),
          millisSince(began),
          done.rowsIn(),
          done.rowsOut());
      listener.ended(step, done);
      return done.value();
    } catch (RuntimeException e) {
      LOG.info(
          "load={} step={} outcome=failed ms={} fault={}",
          loadId(),
          step.text(),
          millisSince(began),
          e.getClass().getSimpleName());
      failed(step, e);
      throw e;
    }
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private void failed(Step step, RuntimeException why) {
    try {
      brokeOff(step.text() + ": " + why.getMessage());
    } catch (RuntimeException second) {
      why.addSuppressed(second);
    }
  }

  /**
   * A load that was held stays so, whatever becomes of an attempt to end it; one that has made its
   * release has made it.
   */
  private void brokeOff(String message) {
    boolean isSaid = held || ended;
    ended = true;
    if (!isSaid) {
      journal.brokeOff(message);
    }
  }

  /** Whether work is other than what readers see. */
  boolean holdsNews() {
    return releases.workDiffers(lock);
  }

  /** The number of the load. */
  public long loadId() {
    return journal.loadId();
  }

  /** The work catalog. */
  public WorkCatalog catalog() {
    return catalog;
  }

  /** Where the work catalog is, for workers. */
  public WorkCatalog.Address catalogAddress() {
    return address;
  }

  /** The platform that is written to. */
  public Platform platform() {
    return platform;
  }

  /** SQL on the work catalog. */
  public WorkSql sql() {
    return sql;
  }

  /** SQL on the work catalog, several statements at a time. */
  SideBySide sideBySide() {
    return new SideBySide(AT_A_TIME, () -> WorkSql.open(platform.trino()));
  }

  /** The PostgreSQL tables; what is written here stays, whether the load ends well or not. */
  DSLContext app() {
    return journal.sql();
  }

  /** Who follows the load. */
  public LoadListener listener() {
    return listener;
  }

  /**
   * Tags what every table holds, and lets readers see it: the last steps.
   *
   * @param message what a person should know of the load's end
   * @param inSameTransaction what is to be written if, and only if, the release is made
   */
  public Release release(String message, Consumer<DSLContext> inSameTransaction) {
    long number = step(Step.TAG, () -> tagged(releases.nextNumber()));
    return step(Step.RELEASE, () -> released(number, message, inSameTransaction));
  }

  private Done<Release> released(
      long number, String message, Consumer<DSLContext> inSameTransaction) {
    var release =
        releases.release(
            lock,
            number,
            loadId(),
            tx -> {
              inSameTransaction.accept(tx);
              Journal.ended(tx, loadId(), LoadState.RELEASED, message);
            });
    ended = true;
    return Done.with(release, "release " + number);
  }

  private Done<Long> tagged(long number) {
    int tables = catalog.tagAll(number);
    return Done.with(number, "%d tables as release-%d".formatted(tables, number));
  }

  /**
   * Ends the load for now: what it wrote stays in work, readers see what they saw, and nobody
   * writes until a steward has decided.
   *
   * @param message why
   * @param inSameTransaction what the steward's decision will need
   */
  void hold(String message, Consumer<DSLContext> inSameTransaction) {
    journal
        .sql()
        .transaction(tx -> {
          inSameTransaction.accept(tx.dsl());
          Journal.ended(tx.dsl(), loadId(), LoadState.HELD, message);
        });
    ended = true;
  }

  /** Notes, within the transaction of its end, who decided that a load should end so, and why. */
  void decided(DSLContext tx, Decision decision) {
    tx.update(LOAD)
        .set(LOAD.DECIDED_BY, decision.by())
        .set(LOAD.REASON, decision.reason())
        .where(LOAD.LOAD_ID.eq(loadId()))
        .execute();
  }

  /**
   * Lets go of what a held load wrote.
   *
   * @param inSameTransaction what is to be written with its end
   */
  void letGo(String message, Consumer<DSLContext> inSameTransaction) {
    journal
        .sql()
        .transaction(tx -> {
          inSameTransaction.accept(tx.dsl());
          Journal.ended(tx.dsl(), loadId(), LoadState.DISCARDED, message);
        });
    ended = true;
    releases.discardWork(lock);
  }

  /** Ends a load that changes nothing. */
  public void endWithoutRelease(LoadState state, String message) {
    end(state, message);
  }

  private void end(LoadState state, String message) {
    journal.ended(state, message);
    ended = true;
  }

  @Override
  public void close() {
    // The lock goes last: nobody may write while a connection of ours is still open.
    try (lock;
        journal;
        catalog;
        sql) {
      listener.closed();
      if (!ended) {
        brokeOff("It broke off between two steps; the log says why.");
      }
    }
  }
}
