package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.app.Tables.LOAD;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.SmallFeed;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** A load that replaces a month, killed with SIGKILL at one moment after another. */
@ExtendWith(SharedPlatform.class)
class KilledLoadIT {
  /** Everything is ready but for the release. */
  private static final List<String> SOME_MOMENTS = List.of("tag ended");

  private static final List<String> ALL_MOMENTS =
      List.of(
          "discard ended",
          "survey ended",
          "write began",
          "write progress",
          "write ended",
          "replace ended",
          "points ended",
          "marts ended",
          "checks ended",
          "tag ended");

  /** Each costs a process with a Flink in it; the thorough profile pays for all of them. */
  private static final List<String> MOMENTS =
      Boolean.getBoolean("wardline.thorough") ? ALL_MOMENTS : SOME_MOMENTS;

  /** How often it is killed somewhere within a step, of Flink's or of Trino's, besides. */
  private static final int WITHIN = Boolean.getBoolean("wardline.thorough") ? 10 : 3;

  private static final List<String> LONG_STEPS =
      List.of("write", "replace", "points", "marts", "checks");

  private static final long SEED = 20_261_124;

  private static final String COUNTS =
      """
      select
        (select count(*) from raw.record where feed = 'killed'),
        (select count(*) from quarantine.record where feed = 'killed'),
        (select count(*) from core.fact_incident where feed = 'killed'),
        (select count(distinct incident_id) from core.fact_incident where feed = 'killed'),
        (select count(*) from core.delivery where feed = 'killed')
      """;

  private final Platform platform;
  private final Released released;

  @TempDir private Path folder;

  KilledLoadIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @Test
  void a_load_killed_at_any_moment_changes_nothing_and_is_simply_run_again() throws Exception {
    var feed = SmallFeed.called("killed", folder);
    var contract = feed.contractFile();
    var first = feed.file("first.csv", "A1,2016-01,Drugs,0.5,50.5", "A2,2016-01,Drugs,0.5,50.5");
    var second = feed.file("second.csv", rows(5_000));
    new Ingest(platform, 1, Clock.systemUTC())
        .run(List.of(new Arrived(first, feed.contract())), LoadListener.NONE);
    var before = released.rows(COUNTS);
    long release = released.release();
    assertThat(before).containsExactly("2|0|2|2|1");

    for (String moment : MOMENTS) {
      killAt(moment, contract, second);
      assertThat(released.release()).as(moment).isEqualTo(release);
    }

    var random = new Random(SEED);
    var usual = usualMillis();
    for (int i = 0; i < WITHIN; i++) {
      String step = LONG_STEPS.get(random.nextInt(LONG_STEPS.size()));
      long millis = Math.round(random.nextDouble() * usual.getOrDefault(step, 0L));
      killWithin(step, millis, contract, second);
      assertThat(released.release()).as("%d ms into %s", millis, step).isEqualTo(release);
    }

    assertThat(released.rows(COUNTS)).isEqualTo(before);
    killAt("release ended", contract, second);
    assertThat(released.rows(COUNTS)).containsExactly("4999|1|4999|4999|2");
    var again =
        new Ingest(platform, 1, Clock.systemUTC())
            .run(List.of(new Arrived(second, feed.contract())), LoadListener.NONE);
    assertThat(again.state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(stillSaidToRun()).as("loads that were killed, and are noted as such").isZero();
    assertThat(released.rows(COUNTS)).containsExactly("4999|1|4999|4999|2");
  }

  private int stillSaidToRun() throws SQLException {
    try (var connection = platform.postgres().connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .fetchCount(LOAD, LOAD.STATE.eq(LoadState.RUNNING.text()));
    }
  }

  /** How long each step of the last load took that was not killed. */
  private Map<String, Long> usualMillis() throws SQLException {
    try (var connection = platform.postgres().connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .resultQuery(
              """
              select name, cast(extract(epoch from ended_at - started_at) * 1000 as bigint)
              from app.load_step
              where load_id = (select max(load_id) from app.load where state = 'released')
              """)
          .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    }
  }

  private void killAt(String moment, Path contract, Path file)
      throws IOException, InterruptedException {
    kill(start(moment, "stop", contract, file), moment, 0);
  }

  private void killWithin(String step, long millis, Path contract, Path file)
      throws IOException, InterruptedException {
    kill(start(step + " began", "go", contract, file), step, millis);
  }

  private static void kill(Process process, String moment, long millis)
      throws IOException, InterruptedException {
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).as(moment).isEqualTo("stopped");
      var _ = process.waitFor(millis, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("exit code of a process that was killed").isEqualTo(128 + 9);
  }

  private Process start(String moment, String stopOrGo, Path contract, Path file)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-Dwardline.home=" + System.getProperty("wardline.home"),
            "-cp",
            System.getProperty("java.class.path"),
            StoppingLoad.class.getName(),
            platform.dataFolder().toString(),
            contract.toString(),
            file.toString(),
            moment,
            stopOrGo));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String[] rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> i == 7 ? "x,2016-01,Drugs,," : "B" + i + ",2016-01,Drugs,0.5,50.5")
        .toArray(String[]::new);
  }
}
