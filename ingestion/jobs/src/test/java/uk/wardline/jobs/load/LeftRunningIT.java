package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.SmallFeed;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/** What goes on in Trino when the load that asked for it is no more. */
@ExtendWith(SharedPlatform.class)
class LeftRunningIT {
  /** Works for hours, and writes a few rows at its end. */
  private static final String ENDLESS =
      """
      insert into raw.record
      select 'left', 'left running', 'left', a.n, 'x', 1, current_timestamp(6)
      from unnest(sequence(1, 10000)) a (n)
      cross join unnest(sequence(1, 10000)) b (n)
      cross join unnest(sequence(1, 10000)) c (n)
      where (a.n * 31 + b.n * 17 + c.n) % 999999937 = 3
      """;

  private static final String RUNNING =
      """
      select count(*) from system.runtime.queries
      where query like '%left running%' and query not like '%system.runtime.%' and state not in ('FINISHED', 'FAILED')
      """;

  private final Platform platform;
  private final Released released;

  LeftRunningIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @Test
  void a_statement_of_a_load_that_is_no_more_ends_before_the_next_one_writes(@TempDir Path folder)
      throws Exception {
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var statement = connection.createStatement()) {
      var left = threads.submit(() -> statement.executeUpdate(ENDLESS));
      await().atMost(Duration.ofMinutes(1)).until(() -> released.number(RUNNING) == 1);

      var report = load("left-running", folder, LoadListener.NONE);

      assertThat(report.state()).isEqualTo(LoadState.RELEASED);
      assertThat(released.number(RUNNING)).isZero();
      assertThatThrownBy(left::get)
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("Its load is no more");
      assertThat(released.number("select count(*) from raw.record where feed = 'left'")).isZero();
    }
  }

  @Test
  void rows_that_no_delivery_of_the_load_brought_are_not_released(@TempDir Path folder) {
    long release = released.release();

    assertThatThrownBy(() -> load("intruded", folder, new Intruder()))
        .isInstanceOf(CheckFailed.class)
        .hasMessageContaining("1 rows in raw belong to no delivery: nobody");
    assertThat(released.release()).isEqualTo(release);
  }

  private IngestReport load(String name, Path folder, LoadListener listener) {
    var feed = SmallFeed.called(name, folder);
    var file = feed.file("rows.csv", "A1,2016-01,Drugs,0.5,50.5");
    return new Ingest(platform, 1, Clock.systemUTC())
        .run(List.of(new Arrived(file, feed.contract())), listener);
  }

  /** Writes a row of its own, as a statement of a killed load may. */
  private final class Intruder implements LoadListener {
    @Override
    public void ended(Step step, Done<?> done) {
      if (step == Step.WRITE) {
        try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
            var statement = connection.createStatement()) {
          statement.executeUpdate(
              "insert into raw.record values ('x', 'x', 'nobody', 2, 'x', 1,"
                  + " current_timestamp(6))");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
