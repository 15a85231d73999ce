package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

@ExtendWith(SharedPlatform.class)
class KilledLoadIT {
  private final Platform platform;
  private final TwoTables tables;

  KilledLoadIT(Platform platform) {
    this.platform = platform;
    this.tables = TwoTables.made(platform, "killed_load_it");
  }

  @AfterEach
  void dropTables() {
    tables.close();
  }

  @Test
  void
      a_load_that_stops_before_any_of_its_steps_leaves_the_old_release_and_the_next_one_is_clean() {
    var steps = new ArrayList<String>();
    tables.load(steps::add);
    assertThat(steps)
        .containsExactly(
            "lock",
            "discard",
            "number",
            "write the left one",
            "write the right one",
            "release",
            "copy the pointers",
            "commit",
            "give the lock back");
    long loads = 1;
    var before = tables.look();

    for (var stop : steps.subList(0, steps.size() - 1)) {
      var release = tables.releases().current();

      assertThatThrownBy(() -> tables.load(stopBefore(stop))).isInstanceOf(Stopped.class);

      assertThat(tables.releases().current())
          .as("release after a stop before: %s", stop)
          .isEqualTo(release);
      assertThat(tables.look()).as("seen after a stop before: %s", stop).isEqualTo(before);

      var next = tables.load(step -> {});
      loads++;
      before = tables.look();
      assertThat(before)
          .as("seen after the load after a stop before: %s", stop)
          .isEqualTo(new TwoTables.Seen(next.number(), next.number(), 2 * (loads + 1)));
    }
  }

  @Test
  void a_load_that_stops_after_its_commit_has_released() {
    assertThatThrownBy(() -> tables.load(stopBefore("give the lock back")))
        .isInstanceOf(Stopped.class);

    long number = tables.releases().current().orElseThrow().number();
    assertThat(tables.look()).isEqualTo(new TwoTables.Seen(number, number, 4));
  }

  @Test
  void a_process_that_is_killed_with_the_pointers_copied_leaves_the_old_release() throws Exception {
    var before = tables.look();
    var release = tables.releases().current();
    var process = LoadByHand.start(platform.dataFolder(), "killed_load_it", "commit");
    try (var said = process.inputReader()) {
      assertThat(said.lines().anyMatch("before: commit"::equals)).isTrue();
      assertThat(WorkLock.holder(platform.postgres()).orElseThrow().program())
          .startsWith("wardline " + process.pid() + "@");
      assertThat(tables.look()).isEqualTo(before);

      process.destroyForcibly().waitFor();
    }

    assertThat(tables.releases().current()).isEqualTo(release);
    assertThat(tables.look()).isEqualTo(before);
    WorkLock.acquire(platform.postgres(), Duration.ofMinutes(1)).close();
    var next = tables.load(step -> {});
    assertThat(tables.look()).isEqualTo(new TwoTables.Seen(next.number(), next.number(), 4));
  }

  private static TwoTables.BeforeStep stopBefore(String stop) {
    return step -> {
      if (step.equals(stop)) {
        throw new Stopped();
      }
    };
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
