package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
  @TempDir private Path data;

  @Test
  void it_is_gone_when_it_is_closed_and_takes_with_it_what_dead_processes_left() throws Exception {
    var ended = new ProcessBuilder("true").start();
    assertThat(ended.waitFor()).isZero();
    filled("birt-" + ended.pid());
    var living = filled("birt-" + ProcessHandle.current().parent().orElseThrow().pid());
    var other = filled("birt-test");

    try (var work = WorkFolder.in(data)) {
      filled(work.path().getFileName().toString());
      assertThat(data).isDirectoryContaining(work.path()::equals);
    }

    assertThat(data.toFile().list())
        .containsExactlyInAnyOrder(living.getFileName().toString(), other.getFileName().toString());
  }

  @Test
  void one_that_was_never_made_is_closed_all_the_same() {
    WorkFolder.in(data).close();

    assertThat(data).isEmptyDirectory();
  }

  private Path filled(String name) throws IOException {
    var folder = Files.createDirectories(data.resolve(name).resolve("deep"));
    Files.writeString(folder.resolve("file"), "x");
    return data.resolve(name);
  }
}
