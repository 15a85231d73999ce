package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.warehouse.app.Tables.RELEASE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.jobs.iceberg.TableFiles;
import uk.wardline.jobs.testing.Released;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Keeping;
import uk.wardline.warehouse.release.ReleaseGone;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Many small releases of long ago, some of which are kept. */
@ExtendWith(SharedPlatform.class)
class MaintainIT {
  private static final String ROWS =
      "select source_key, amount from core.fact_rent_entry %s where feed = 'mt-rent' order by 1";
  private static final Decision DECISION = new Decision("tester", "The accounts of 1990.");

  private final Platform platform;
  private final Released released;
  private final Releases releases;

  MaintainIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
    this.releases = new Releases(platform.postgres());
  }

  /** Rows that came by no delivery are not left for other tests to stumble over. */
  @AfterEach
  void takeOut() {
    try (var session = LoadSession.begin(platform, "test", LoadListener.NONE)) {
      session.sql().order("rows", "delete from core.fact_rent_entry where feed = 'mt-rent'");
      session.release("rows taken out", _ -> {});
    }
  }

  @Test
  void kept_releases_read_as_they_did_whatever_maintenance_does_and_wherever_it_is_cut_off()
      throws IOException {
    Map<Long, List<String>> kept = new TreeMap<>();
    var days = List.of("01-10", "01-20", "02-01", "02-03");
    var numbers = new ArrayList<Long>();
    for (String day : days) {
      numbers.add(added(day));
    }
    long gone = numbers.getFirst();
    long current = numbers.getLast();
    releases.keep(numbers.get(2), DECISION);
    for (long number : numbers) {
      if (number != gone) {
        kept.put(number, rowsAt(number));
      }
    }
    assertThat(kept.get(current)).hasSize(2 * days.size());
    var filesBefore = files();
    assertThat(filesBefore.data()).isGreaterThanOrEqualTo(2 * days.size());

    for (Step cutOff : List.of(Step.EXPIRE, Step.TAG)) {
      assertThatThrownBy(() -> maintain(cutOff)).hasMessage("cut off");
      assertThat(rowsNow()).as("after %s", cutOff).isEqualTo(kept.get(current));
      assertThat(rowsAt(gone)).as("not let go of before a release").hasSize(2);
    }
    assertThatThrownBy(() -> maintain(Step.RELEASE)).hasMessage("cut off");
    long release = released.release();
    var last = maintenance().run(LoadListener.NONE);

    assertThat(last.release()).as("all but the files was done").isEmpty();
    assertThat(released.release()).isEqualTo(release);
    kept.forEach(
        (number, rows) -> assertThat(rowsAt(number)).as("release %d", number).isEqualTo(rows));
    assertThat(rowsNow()).isEqualTo(kept.get(current));
    assertThat(files().data()).as("files in force").isLessThan(5);
    assertThat(files().deletes()).isZero();
    assertThat(onDisk()).as("files that no table knows are gone").isEqualTo(known());
    assertThat(releases.find(gone).orElseThrow().expiredAt()).isPresent();
    assertThatThrownBy(() -> rowsAt(gone)).cause().hasMessageContaining("release-" + gone);
    assertThatThrownBy(() -> new Rollback(platform).to(gone, DECISION, LoadListener.NONE))
        .isInstanceOf(RollbackRefused.class)
        .hasMessageContaining("Release %d expired on ".formatted(gone));
    assertThatThrownBy(() -> releases.keep(gone, DECISION)).isInstanceOf(ReleaseGone.class);
    assertThat(releases.find(numbers.get(2)).orElseThrow().keptBecause())
        .contains("The accounts of 1990.");
  }

  /** A release of two rows more, each in a file of its own, made on a day of 1990. */
  private long added(String day) {
    try (var session = LoadSession.begin(platform, "test", LoadListener.NONE)) {
      for (int line = 1; line <= 2; line++) {
        session
            .sql()
            .order(
                "a row",
                """
                insert into core.fact_rent_entry (source_key, tenancy_key, posted, entry_type, amount,
                  recorded_from, content_hash, feed, source, delivery_id, line_number, load_id, loaded_at)
                values ('K%1$s-%3$d', 'T', date '1990-%1$s', 'charge', 10.00, date '1990-%1$s', 'h',
                  'mt-rent', 'mt', 'mt-%1$s', %3$d, %2$d, current_timestamp(6))
                """
                    .formatted(day, session.loadId(), line));
      }
      long number = session.release("two rows", _ -> {}).number();
      platform
          .postgres()
          .sql()
          .update(RELEASE)
          .set(
              RELEASE.MADE_AT, Instant.parse("1990-" + day + "T12:00:00Z").atOffset(ZoneOffset.UTC))
          .where(RELEASE.NUMBER.eq(number))
          .execute();
      return number;
    }
  }

  private Maintenance maintenance() {
    return new Maintenance(platform, new Keeping(2, 1200), Duration.ZERO, Clock.systemUTC());
  }

  private void maintain(Step cutOff) {
    maintenance()
        .run(
            new LoadListener() {
              @Override
              public void ended(Step step, Done<?> done) {
                if (step == cutOff) {
                  throw new IllegalStateException("cut off");
                }
              }
            });
  }

  private List<String> rowsAt(long number) {
    return released.rows(ROWS.formatted("for version as of 'release-" + number + "'"));
  }

  private List<String> rowsNow() {
    return released.rows(ROWS.formatted(""));
  }

  private TableFiles files() {
    try (var session = LoadSession.begin(platform, "test", LoadListener.NONE)) {
      return session.catalog().files().stream()
          .filter(files -> files.table().equals("fact_rent_entry"))
          .findFirst()
          .orElseThrow();
    }
  }

  private long known() {
    try (var session = LoadSession.begin(platform, "test", LoadListener.NONE)) {
      return session
          .sql()
          .askBy(
              "files",
              "select count(distinct data_file.file_path) from core.\"fact_rent_entry$all_entries\""
                  + " where status <> 2",
              row -> row.getLong(1))
          .getFirst();
    }
  }

  private long onDisk() throws IOException {
    try (var paths = Files.walk(platform.dataFolder().resolve("object-store"))) {
      return paths
          .map(Path::toString)
          .filter(path -> path.endsWith(".parquet") && path.contains("/fact_rent_entry"))
          .filter(path -> path.contains("/data/"))
          .count();
    }
  }
}
