package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void a_secret_is_made_up_once_even_if_many_ask_at_once() throws Exception {
    var folder = DataFolder.at(temp.resolve("data"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var secrets =
          threads
              .invokeAll(Collections.nCopies(50, (Callable<Secret>) () -> folder.secret("one")))
              .stream()
              .map(future -> future.resultNow())
              .distinct()
              .toList();

      assertThat(secrets).containsExactly(folder.secret("one"));
      assertThat(secrets.getFirst().reveal()).matches("[A-Za-z0-9_-]{43}");
      assertThat(secrets.getFirst()).isNotEqualTo(folder.secret("two"));
    }
  }

  @Test
  void what_it_holds_is_closed_to_others() throws IOException {
    var folder = DataFolder.at(temp.resolve("data"));
    folder.secret("one");
    DataFolder.write(folder.run("note"), "text");
    DataFolder.write(folder.run("note"), "another");

    assertThat(modeOf(folder.root())).isEqualTo("rwx------");
    assertThat(modeOf(folder.secretFile("one"))).isEqualTo("rw-------");
    assertThat(modeOf(folder.run("note"))).isEqualTo("rw-------");
    assertThat(folder.run("note")).hasContent("another");
    try (var files = Files.list(folder.root().resolve("run"))) {
      assertThat(files).as("nothing is left beside it").hasSize(1);
    }
  }

  @Test
  void what_was_open_to_others_is_closed_to_them() throws IOException {
    var folder = DataFolder.at(temp.resolve("data"));
    folder.secret("one");
    open(folder.root(), "rwxr-xr-x");
    open(folder.root().resolve("secrets"), "rwxrwxrwx");
    open(folder.secretFile("one"), "rw-r--r--");

    DataFolder.at(folder.root()).secret("one");

    assertThat(modeOf(folder.root())).isEqualTo("rwx------");
    assertThat(modeOf(folder.root().resolve("secrets"))).isEqualTo("rwx------");
    assertThat(modeOf(folder.secretFile("one"))).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_holds_something_else_and_is_open_is_refused_and_left_as_it_is()
      throws IOException {
    var folder = Files.createDirectory(temp.resolve("home"));
    Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
    open(folder, "rwxr-xr-x");

    assertThatThrownBy(() -> DataFolder.at(folder))
        .isInstanceOf(PlatformUnavailable.class)
        .hasMessageContaining("holds other things")
        .hasMessageContaining("chmod 700 " + folder);

    assertThat(modeOf(folder)).isEqualTo("rwxr-xr-x");
    assertThat(folder.resolve("secrets")).doesNotExist();
  }

  @Test
  void a_lock_is_had_once_and_again_after_it_was_let_go() {
    var file = DataFolder.at(temp.resolve("data")).run("lock");

    var first = FolderLock.tryAcquire(file);

    assertThat(first).isPresent();
    assertThat(FolderLock.tryAcquire(file)).isEmpty();
    first.orElseThrow().close();
    var second = FolderLock.tryAcquire(file);
    assertThat(second).isPresent();
    second.orElseThrow().closeAndDelete();
    assertThat(file).doesNotExist();
  }

  @Test
  void leases_count_those_who_still_hold_one() {
    var leases = Leases.of(DataFolder.at(temp.resolve("data")));
    var one = leases.take();
    var two = leases.take();

    assertThat(leases.areHeld()).isTrue();
    one.closeAndDelete();
    assertThat(leases.areHeld()).isTrue();
    two.close();
    assertThat(leases.areHeld()).isFalse();
    assertThat(leases.folder()).isEmptyDirectory();
  }

  private static void open(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
