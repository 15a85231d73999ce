package uk.wardline.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.RELEASE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.load.Arrived;
import uk.wardline.jobs.load.Ingest;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.Maintenance;
import uk.wardline.jobs.testing.Released;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Keeping;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * Loads and maintenance with a fault in each, one after another. Each brings one more file beside
 * those that have not been released yet, so that what a fault cut off is repeated by the next.
 * After each, readers must see row for row what DuckDB makes of the released files.
 */
@ExtendWith(SharedPlatform.class)
class FaultsIT {
  /** From here a few seeds are unlike each other and quick. */
  private static final int FEW_FROM = 4;

  private static final String ROWS =
      """
      select array_join(array['fact', f.feed, source_key, person_key, cast(joined as varchar),
          coalesce(cast(ended as varchar), '-'), coalesce(branch, '-'), cast(recorded_from as varchar),
          coalesce(cast(recorded_to as varchar), '-'), d.file_name, cast(line_number as varchar)], '|')
      from core.fact_membership f join core.delivery d on d.delivery_id = f.delivery_id
      where f.feed like '%1$s%%'
      union all
      select array_join(array['raw', r.feed, json_extract_scalar(record, '$.KEY'),
          json_extract_scalar(record, '$.WHO'), d.file_name, cast(line_number as varchar)], '|')
      from raw.record r join core.delivery d on d.delivery_id = r.delivery_id where r.feed like '%1$s%%'
      union all
      select array_join(array['quarantine', q.feed, original, d.file_name,
          cast(line_number as varchar)], '|')
      from quarantine.record q join core.delivery d on d.delivery_id = q.delivery_id
      where q.feed like '%1$s%%'
      """;

  private final Platform real;
  private final Released released;

  @TempDir private Path folder;

  FaultsIT(Platform platform) {
    this.real = platform;
    this.released = new Released(platform);
  }

  @Test
  void whatever_fails_whenever_readers_see_what_the_released_files_say() {
    boolean isThorough = Boolean.getBoolean("wardline.thorough");
    int first = Integer.getInteger("wardline.fault.first", isThorough ? 1 : FEW_FROM);
    int seeds = Integer.getInteger("wardline.fault.seeds", isThorough ? 200 : 3);
    // A warehouse that is kept between runs knows the feeds of earlier ones.
    var name = "ft" + UUID.randomUUID().toString().substring(0, 8) + "-";
    var log = FaultLog.open();
    try (var wired = new WiredPlatform(real)) {
      var feeds =
          List.of(
              new Members(folder, name + "full", true), new Members(folder, name + "delta", false));
      var pending = new ArrayList<Arrived>();
      feeds.forEach(feed -> pending.add(feed.draw(new Random(0)).arrived()));
      var counting = new Fault.Counting(wired);
      ingest(wired, pending, counting);
      pending.clear();
      Fault.Busy maintained = new Fault.Busy(Map.of());
      for (int seed = first; seed < first + seeds; seed++) {
        var random = randomOf(seed);
        boolean isMaintenance = random.nextInt(8) == 0;
        if (isMaintenance && maintained.exchanges().isEmpty()) {
          var maintaining = new Fault.Counting(wired);
          maintain(wired, maintaining);
          maintained = maintaining.busy();
        }
        var fault =
            isMaintenance
                ? Fault.ofMaintenance(random, maintained)
                : Fault.ofLoad(random, counting.busy());
        if (!isMaintenance) {
          pending.add(feeds.get(random.nextInt(2)).draw(random).arrived());
        }
        long before = released.release();
        long began = System.nanoTime();
        boolean died =
            dies(() -> {
              if (isMaintenance) {
                maintain(wired, fault.on(wired));
              } else {
                ingest(wired, pending, fault.on(wired));
              }
            });
        boolean struck = died || wired.wires().stream().anyMatch(Wire::struck);
        wired.wires().forEach(Wire::mend);
        boolean isReleased = released.release() > before;
        if (isReleased && !isMaintenance) {
          pending.clear();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(released.rows(ROWS.formatted(name)).stream().sorted().toList())
            .as("seed %d, %s", seed, fault.words())
            .isEqualTo(expected(feeds, pending));
        log.add(seed, fault, struck, died, isReleased, took);
      }
      ingest(wired, pending, LoadListener.NONE);
      assertThat(released.rows(ROWS.formatted(name)).stream().sorted().toList())
          .as("after the last")
          .isEqualTo(expected(feeds, List.of()));
      var again = ingest(wired, all(feeds), LoadListener.NONE);
      assertThat(again).as("all files once more").isEqualTo(LoadState.UNCHANGED);
      assertThat(releasesOfLoadsThatSayOtherwise()).isZero();
      log.ended(first, first + seeds - 1);
    }
  }

  private int releasesOfLoadsThatSayOtherwise() {
    return real.postgres()
        .sql()
        .fetchCount(
            DSL.selectOne()
                .from(RELEASE)
                .join(LOAD)
                .on(LOAD.LOAD_ID.eq(RELEASE.LOAD_ID))
                .where(LOAD.KIND.in("ingest", "maintain"))
                .and(LOAD.STATE.ne(LoadState.RELEASED.text())));
  }

  /** Seeds that follow one another would begin alike. */
  private static Random randomOf(int seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  private static List<Arrived> all(List<Members> feeds) {
    return feeds.stream()
        .flatMap(feed -> feed.extracts().stream())
        .map(Members.Extract::arrived)
        .toList();
  }

  private static List<String> expected(List<Members> feeds, List<Arrived> pending) {
    return feeds.stream()
        .flatMap(feed -> {
          var extracts =
              feed.extracts().stream().filter(e -> !pending.contains(e.arrived())).toList();
          return MembersByDuckDb.rows(feed.feed(), feed.isFull(), extracts).stream();
        })
        .sorted()
        .toList();
  }

  private static boolean dies(Runnable load) {
    try {
      load.run();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private static LoadState ingest(Platform platform, List<Arrived> files, LoadListener listener) {
    return new Ingest(platform, 1, Clock.systemUTC()).run(List.copyOf(files), listener).state();
  }

  private static void maintain(Platform platform, LoadListener listener) {
    new Maintenance(platform, Keeping.USUAL, Duration.ZERO, Clock.systemUTC()).run(listener);
  }
}
