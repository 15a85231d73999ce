package uk.wardline.jobs.load;

import static uk.wardline.warehouse.tables.core.Tables.FEED;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;

/**
 * Takes readers back to an earlier release, by a new one that holds what that one held. The files
 * that came since are known no longer and may be loaded again. What contracts say today of what may
 * be shown is not taken back.
 */
public final class Rollback {
  private final Platform platform;

  /** Rolls that platform back. */
  public Rollback(Platform platform) {
    this.platform = platform;
  }

  /**
   * Makes a release that holds what an earlier one held.
   *
   * @param number that of the earlier release
   * @throws RollbackRefused if it cannot be brought back
   * @throws LoadHeld if a load waits for a steward
   * @throws uk.wardline.warehouse.release.WorkHeld if a load is under way
   */
  public Release to(long number, Decision decision, LoadListener listener) {
    refuseIfImpossible(number);
    try (var session = LoadSession.begin(platform, "rollback", listener)) {
      session.step(
          Step.ROLLBACK,
          () -> {
            int tables = session.catalog().returnTo(number, Set.of(WorkCatalog.identifier(FEED)));
            return Done.with(tables, tables + " tables differed");
          });
      var measures = new MeasureSteps(session);
      measures.makeMarts();
      measures.check();
      var standing = new DeliverySteps(session).standing();
      return session.release(
          "back to release " + number,
          tx -> {
            DeliveryBook.follow(tx, standing);
            LinkDecisions.waitAgain(tx, number);
            session.decided(tx, decision);
            Releases.noteRollback(tx, session.loadId(), number);
          });
    }
  }

  private void refuseIfImpossible(long number) {
    var releases = new Releases(platform.postgres());
    var wanted = releases.find(number);
    if (wanted.isEmpty()) {
      throw new RollbackRefused(
          "There is no release %d. The releases: wardline release list".formatted(number));
    }
    wanted
        .flatMap(Release::expiredAt)
        .ifPresent(at -> {
          throw new RollbackRefused(
              ("Release %d expired on %s, and its tables are gone. wardline release list says which"
                      + " can be brought back.")
                  .formatted(number, LocalDate.ofInstant(at, ZoneId.of("Europe/London"))));
        });
    if (releases.current().stream().anyMatch(current -> current.number() == number)) {
      throw new RollbackRefused("Release %d is what readers see now.".formatted(number));
    }
    if (releases.schemaChangedSince(number)) {
      throw new RollbackRefused(
          ("Release %d is older than a change of the tables, so that its figures have no place to"
                  + " go. Releases since that change can be brought back.")
              .formatted(number));
    }
  }
}
