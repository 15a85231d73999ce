package uk.wardline.jobs.load;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.wardline.jobs.iceberg.TableFiles;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Keeping;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;

/**
 * Keeps the warehouse from growing by what nobody reads: joins small files, lets go of releases
 * that are kept no longer, and deletes files that no table knows. It is a load like any other:
 * under the same lock, with a release of its own where anything has changed. Files are deleted
 * last, when readers have that release and both catalogs agree; so that, killed at any moment, it
 * has deleted nothing that a kept release needs, and is simply run again.
 */
public final class Maintenance {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Platform platform;
  private final Keeping keeping;
  private final Duration orphansOlderThan;
  private final Clock clock;

  /**
   * Maintains that platform.
   *
   * @param keeping which releases are kept
   * @param orphansOlderThan files that no table knows are deleted if they are older than this, to
   *     the second; a question that is being answered may still read younger ones
   */
  public Maintenance(Platform platform, Keeping keeping, Duration orphansOlderThan, Clock clock) {
    this.platform = platform;
    this.keeping = keeping;
    this.orphansOlderThan = orphansOlderThan;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param expired the releases that were let go of
   * @param joined the tables whose files were joined
   * @param release the release that was made, if anything changed
   */
  public record Report(
      long loadId, List<Long> expired, List<String> joined, Optional<Release> release) {
    public Report {
      expired = List.copyOf(expired);
      joined = List.copyOf(joined);
    }
  }

  /**
   * Does all of it.
   *
   * @throws LoadHeld if a load waits for a steward
   * @throws uk.wardline.warehouse.release.WorkHeld if a load is under way
   */
  public Report run(LoadListener listener) {
    try (var session = LoadSession.begin(platform, "maintain", listener)) {
      var joined = session.step(Step.COMPACT, () -> joinFiles(session));
      var expiring = expiring();
      int tables = session.step(Step.EXPIRE, () -> expire(session, expiring));
      Optional<Release> release = Optional.empty();
      if (tables > 0 || !joined.isEmpty()) {
        release =
            Optional.of(
                session.release(
                    "%d tables joined, %d releases expired"
                        .formatted(joined.size(), expiring.size()),
                    tx -> Releases.noteExpired(tx, expiring)));
      } else {
        session.endWithoutRelease(LoadState.UNCHANGED, "nothing to join or to let go of");
      }
      session.step(Step.ORPHANS, () -> removeOrphans(session));
      return new Report(session.loadId(), expiring, joined, release);
    }
  }

  private static Done<List<String>> joinFiles(LoadSession session) {
    var wanting = session.catalog().files().stream().filter(TableFiles::wantJoining).toList();
    List<Function<WorkSql, String>> pieces = new ArrayList<>();
    for (TableFiles files : wanting) {
      pieces.add(sql -> {
        sql.order(
            "joining of files",
            "alter table %s execute optimize(file_size_threshold => '%dMB')"
                .formatted(files.quotedName(), TableFiles.SMALL_MIB));
        return files.schema() + "." + files.table();
      });
    }
    var joined = session.sideBySide().run(pieces);
    int before = wanting.stream().mapToInt(TableFiles::data).sum();
    return Done.with(joined, "%d tables, of %d files before".formatted(joined.size(), before));
  }

  private List<Long> expiring() {
    var releases = new Releases(platform.postgres());
    return keeping
        .expiring(releases.all(), releases.reported(), LocalDate.ofInstant(clock.instant(), LONDON))
        .stream()
        .map(Release::number)
        .toList();
  }

  /** Names of releases that were never made are let go of too: a load that died left them. */
  private Done<Integer> expire(LoadSession session, List<Long> expiring) {
    Set<Long> kept =
        new Releases(platform.postgres())
            .all().stream()
                .filter(release -> release.expiredAt().isEmpty())
                .map(Release::number)
                .collect(Collectors.toSet());
    kept.removeAll(Set.copyOf(expiring));
    int tables = session.catalog().keep(kept::contains);
    return Done.with(
        tables, "%d releases, of states of %d tables".formatted(expiring.size(), tables));
  }

  private Done<Integer> removeOrphans(LoadSession session) {
    String age = orphansOlderThan.toSeconds() + "s";
    List<Function<WorkSql, Boolean>> pieces = new ArrayList<>();
    for (TableFiles files : session.catalog().files()) {
      pieces.add(sql -> {
        sql.order("age of orphans", "set session work.remove_orphan_files_min_retention = '0s'");
        sql.order(
            "removal of orphans",
            "alter table %s execute remove_orphan_files(retention_threshold => '%s')"
                .formatted(files.quotedName(), age));
        return true;
      });
    }
    int tables = session.sideBySide().run(pieces).size();
    return Done.with(tables, tables + " tables");
  }
}
