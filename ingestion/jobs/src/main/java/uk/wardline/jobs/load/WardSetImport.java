package uk.wardline.jobs.load;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.DatedWards;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.geo.PostcodeTables;
import uk.wardline.jobs.geo.StoredWardSet;
import uk.wardline.jobs.geo.WardTables;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;

/**
 * Brings a ward set into the warehouse. Every known point and postcode is placed by it, and every
 * fact gets the ward of its own day anew, in one release.
 */
public final class WardSetImport {
  private final Platform platform;
  private final Clock clock;

  /** Imports into a platform. */
  public WardSetImport(Platform platform, Clock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** How an import ended. */
  public sealed interface Result {
    /** The set is in the warehouse already, wards, dates and title; nothing was done. */
    record Unchanged(WardSet set) implements Result {}

    /**
     * The set is in force.
     *
     * @param sets every set, by date, as they stand now
     * @param factsMoved how many facts have another ward or place than before
     */
    record Imported(WardSet set, List<WardSet> sets, long factsMoved, Release release)
        implements Result {
      public Imported {
        sets = List.copyOf(sets);
      }
    }
  }

  /**
   * Imports a set. A set of the same id is replaced; one that was open when this one begins ends
   * that day.
   *
   * @param sourceFile the name of the file it was read from
   * @throws uk.wardline.geo.OverlappingWardSets if two sets would be in force on the same day
   */
  public Result run(WardSet set, String sourceFile, LoadListener listener) {
    try (var session = LoadSession.begin(platform, "ward set", listener)) {
      var stored = WardTables.read(session.catalog());
      var before = WardTables.dated(stored);
      var after = before.with(set);
      if (after.equals(before)) {
        session.endWithoutRelease(LoadState.UNCHANGED, set.id() + " is there already");
        return new Result.Unchanged(set);
      }
      return load(session, set, after, toStore(stored, after, set, sourceFile));
    }
  }

  private static Result load(
      LoadSession session, WardSet set, DatedWards after, List<StoredWardSet> toStore) {
    session.step(
        Step.DIMENSIONS,
        () -> {
          WardTables.write(session.catalog(), toStore);
          return Done.wrote(toStore, new PostcodeTables(session.catalog()).placeAll(after.sets()));
        });
    var measures = new MeasureSteps(session);
    measures.placeAllPoints(after.sets());
    long moved = measures.conform();
    measures.makeMarts();
    measures.check();
    var release = session.release(set.id() + ", " + set.wards().size() + " wards", tx -> {});
    return new Result.Imported(set, after.sets(), moved, release);
  }

  /** The sets to be, each with the file it came from. */
  private List<StoredWardSet> toStore(
      List<StoredWardSet> stored, DatedWards after, WardSet imported, String sourceFile) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var sets = new ArrayList<StoredWardSet>();
    for (WardSet set : after.sets()) {
      sets.add(
          stored.stream()
              .filter(s -> s.set().id().equals(set.id()) && !set.id().equals(imported.id()))
              .findFirst()
              .map(s -> new StoredWardSet(set, s.sourceFile(), s.importedAt()))
              .orElseGet(() -> new StoredWardSet(set, sourceFile, now)));
    }
    return List.copyOf(sets);
  }
}
