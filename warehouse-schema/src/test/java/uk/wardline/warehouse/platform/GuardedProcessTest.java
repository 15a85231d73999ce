package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Side by side: each waits for processes to end. */
@Execution(ExecutionMode.CONCURRENT)
class GuardedProcessTest {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final List<String> SLEEP = List.of("sleep", "600");

  @TempDir Path folder;
  private final List<ProcessHandle> started = new ArrayList<>();

  @AfterEach
  void leaveNothing() {
    started.forEach(ProcessHandle::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void a_child_ends_when_its_starter_is_killed(String signal) throws Exception {
    var starter = starter(SLEEP);
    var family = family(starter);

    kill(signal, starter.toHandle());

    assertGone(family);
  }

  @Test
  void a_child_that_will_not_end_is_killed() throws Exception {
    var starter = starter(List.of("/bin/sh", "-c", "trap '' TERM; while :; do sleep 1; done"));
    var family = family(starter);

    kill("KILL", starter.toHandle());

    assertGone(family);
  }

  @Test
  void a_child_outlives_its_guard_neither_where_the_starter_lives_nor_where_it_does_not()
      throws Exception {
    for (boolean starterToo : new boolean[] {false, true}) {
      var starter = starter(SLEEP);
      var family = family(starter);
      var guard = starter.children().findFirst().orElseThrow();

      kill("KILL", guard);
      if (starterToo) {
        kill("KILL", starter.toHandle());
      }

      assertGone(family.stream().filter(process -> process.pid() != starter.pid()).toList());
    }
  }

  @Test
  void a_guard_lets_the_starter_decide_about_an_interrupt_from_the_keyboard() throws Exception {
    var starter = starter(SLEEP);
    var family = family(starter);

    for (var guard : starter.children().toList()) {
      kill("INT", guard);
      kill("HUP", guard);
    }

    await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> areAlive(family));
    kill("KILL", starter.toHandle());
    assertGone(family);
  }

  @Test
  void what_was_left_although_guard_and_watcher_were_killed_is_ended_by_the_next_start()
      throws Exception {
    var starter = starter(SLEEP);
    var guard = starter.children().findFirst().orElseThrow();
    var note = Files.readString(folder.resolve("run/children/sleep")).split(" ", 2)[0];
    var child = ProcessHandle.of(Long.parseLong(note)).orElseThrow();
    var watchers = guard.children().filter(process -> process.pid() != child.pid()).toList();
    kill("STOP", starter.toHandle());
    watchers.forEach(watcher -> kill("KILL", watcher));
    kill("KILL", guard);
    kill("KILL", starter.toHandle());
    assertThat(child.isAlive()).isTrue();

    try (var _ = Children.of(DataFolder.at(folder))) {
      assertGone(List.of(child));
    }
  }

  @Test
  void closing_waits_until_the_child_is_gone() throws Exception {
    var process = GuardedSleep.start(DataFolder.at(folder), SLEEP);
    var child = process.child().orElseThrow();
    assertThat(child.process()).isPresent();

    process.close();

    assertThat(child.process()).isEmpty();
  }

  @Test
  void a_child_that_ends_by_itself_is_seen_to_have_ended() throws Exception {
    var process =
        GuardedSleep.start(
            DataFolder.at(folder), List.of("/bin/sh", "-c", "echo it cannot go on; exit 3"));

    await().atMost(SOON).until(() -> !process.isAlive());

    assertThat(process.lastWords()).isEqualTo("it cannot go on");
    process.close();
  }

  private Process starter(List<String> child) throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                Distribution.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                GuardedSleep.class.getName(),
                folder.toString()));
    words.addAll(child);
    var starter = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(starter.toHandle());
    var lines =
        new BufferedReader(
            new InputStreamReader(starter.getInputStream(), StandardCharsets.US_ASCII));
    var pid = Long.parseLong(lines.readLine());
    started.add(ProcessHandle.of(pid).orElseThrow());
    return starter;
  }

  private static List<ProcessHandle> family(Process starter) {
    var family = new ArrayList<>(starter.descendants().toList());
    family.add(starter.toHandle());
    assertThat(family).as("starter, guard, watcher, child").hasSizeGreaterThanOrEqualTo(4);
    return family;
  }

  private static boolean areAlive(List<ProcessHandle> processes) {
    return processes.stream().allMatch(ProcessHandle::isAlive);
  }

  private static void assertGone(List<ProcessHandle> processes) {
    await().atMost(SOON).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static void kill(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
