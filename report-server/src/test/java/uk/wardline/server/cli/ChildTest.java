package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private Path home;

  /** Not INT: whoever starts the tests in the background has it ignored in every process below. */
  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM"})
  void the_load_of_a_demo_ends_when_the_demo_is_killed(String signal) throws Exception {
    launcher("echo $$ > \"$3/pid\"; exec sleep 600");
    var demo = demo();
    try {
      await().atMost(SOON).until(() -> !pid().isBlank());
      var load = ProcessHandle.of(Long.parseLong(pid().strip())).orElseThrow();
      var family = demo.descendants().toList();
      assertThat(family).contains(load);

      new ProcessBuilder("kill", "-s", signal, Long.toString(demo.pid())).start().waitFor();

      await()
          .atMost(SOON)
          .until(() -> !demo.isAlive() && family.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      demo.descendants().forEach(ProcessHandle::destroyForcibly);
      demo.destroyForcibly();
    }
  }

  @Test
  void what_a_child_says_is_seen_and_its_exit_code_is_ours() throws Exception {
    launcher("echo said; echo told >&2; exit 65");
    var demo = demo();

    var err = new String(demo.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(err)
        .contains("said\ntold\n")
        .contains("wardline demo-data ended with exit code 65.");
  }

  private void launcher(String script) throws IOException {
    var file = Files.writeString(home.resolve("wardline"), "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String pid() throws IOException {
    var file = home.resolve("pid");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private Process demo() throws IOException {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dwardline.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                ChildByHand.class.getName(),
                home.toString()))
        .start();
  }
}
