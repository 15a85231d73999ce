package uk.wardline.jobs.load;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.wardline.jobs.geo.PostcodeTables;
import uk.wardline.jobs.geo.StoredWardSet;
import uk.wardline.jobs.geo.WardTables;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;

/** Brings a file of postcodes into the warehouse, in the place of those that were there. */
public final class PostcodeImport {
  private final Platform platform;
  private final Clock clock;

  /** Imports into a platform. */
  public PostcodeImport(Platform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** How an import ended. */
  public sealed interface Result {
    /** The warehouse has the same postcodes already; nothing was done. */
    record Unchanged() implements Result {}

    /** The postcodes are there, each with its ward of every set. */
    record Imported(long postcodes, int wardSets, Release release) implements Result {}
  }

  /**
   * Imports postcodes; those without a point are left out.
   *
   * @param postcodes gives them all, each time it is asked
   * @param sourceFile the name of the file they are read from
   * @throws CheckFailed if what was written does not add up
   */
  public Result run(PostcodeTables.Postcodes postcodes, String sourceFile, LoadListener listener) {
    try (var session = LoadSession.begin(platform, "postcodes", listener)) {
      var tables = new PostcodeTables(session.catalog());
      boolean same =
          session.step(
              Step.READ,
              () ->
                  Done.with(PostcodeTables.fingerprint(postcodes).isSameAs(tables.fingerprint())));
      if (same) {
        session.endWithoutRelease(LoadState.UNCHANGED, "the same postcodes are there already");
        return new Result.Unchanged();
      }
      var sets = WardTables.read(session.catalog()).stream().map(StoredWardSet::set).toList();
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      long written =
          session.step(
              Step.DIMENSIONS,
              () -> {
                long count = tables.replace(postcodes, sourceFile, now);
                return Done.wrote(count, count);
              });
      session.step(
          Step.POINTS,
          () -> {
            long placed = tables.placeAll(sets);
            if (placed != written * sets.size()) {
              throw new CheckFailed(
                  List.of(
                      "%d postcodes by %d ward sets are not %d rows"
                          .formatted(written, sets.size(), placed)));
            }
            return Done.wrote(placed, placed);
          });
      session.step(
          Step.CONFORM,
          () -> {
            long moved = new MeasureSteps(session).conformByPostcode();
            return Done.wrote(moved, moved);
          });
      var release = session.release(written + " postcodes", tx -> {});
      return new Result.Imported(written, sets.size(), release);
    }
  }
}
