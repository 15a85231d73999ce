package uk.wardline.warehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.wardline.warehouse.testing.FreshPlatform;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * The first life of the platform that the tests of this module share, in processes of its own; it
 * ends with a kill, and the tests that follow have the second one.
 */
@Order(1)
@ExtendWith(PlatformLifeIT.GivesLives.class)
class PlatformLifeIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  @Test
  void a_platform_is_shared_leaves_nothing_when_its_owner_is_killed_and_loses_nothing(Lives lives)
      throws Exception {
    var folder = lives.folder();
    Opener one = Opener.start(folder);
    Opener two = Opener.start(folder);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(List.<Callable<String>>of(one::answer, two::answer)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers)
          .as("two that start at once")
          .containsExactlyInAnyOrder("started", "joined");
    }
    var owner = one.startedIt() ? one : two;
    var guest = one.startedIt() ? two : one;
    assertThat(guest.process.descendants()).isEmpty();
    lives.keepForOtherModules();
    writeDownSomething(folder);
    var family = owner.process.descendants().toList();
    assertThat(family).hasSizeGreaterThanOrEqualTo(9);

    owner.process.destroyForcibly();

    await().atMost(SOON).until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    guest.close();
    assertThat(Running.read(DataFolder.at(folder))).as("the stale note").isPresent();
    var again = lives.next();
    assertThat(again.startedHere()).isTrue();
    assertThat(whatWasWrittenDown(again)).containsExactly("in PostgreSQL", "in Trino");
    tidy(again);
  }

  private static void writeDownSomething(Path folder) throws SQLException {
    try (var platform = Platforms.open(PlatformSettings.read(folder))) {
      assertThat(platform.startedHere()).isFalse();
      try (var connection = platform.postgres().connect();
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE app.kept AS SELECT 'in PostgreSQL'::text AS where_it_is");
      }
      try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE core.kept AS SELECT 'in Trino' AS where_it_is");
      }
    }
  }

  private static List<String> whatWasWrittenDown(Platform platform) throws SQLException {
    try (var postgres = platform.postgres().connect();
        var trino = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
        var one = postgres.createStatement().executeQuery("SELECT where_it_is FROM app.kept");
        var two = trino.createStatement().executeQuery("SELECT where_it_is FROM core.kept")) {
      assertThat(one.next()).isTrue();
      assertThat(two.next()).isTrue();
      return List.of(one.getString(1), two.getString(1));
    }
  }

  private static void tidy(Platform platform) throws SQLException {
    try (var connection = platform.postgres().connect();
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE app.kept");
    }
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement()) {
      statement.execute("DROP TABLE core.kept");
    }
  }

  /** The folder of the shared platform, and that platform once it is asked for. */
  record Lives(ExtensionContext context) {
    Path folder() {
      return SharedPlatform.folder(context);
    }

    Platform next() {
      return SharedPlatform.in(context);
    }

    /** While nobody has written to it yet. */
    void keepForOtherModules() throws Exception {
      if (System.getProperty("wardline.it.data") == null) {
        try (var platform = Platforms.open(PlatformSettings.read(folder()))) {
          FreshPlatform.keep(new RunningCopy(platform)::to);
        }
      }
    }
  }

  static final class GivesLives implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Lives.class;
    }

    @Override
    public Lives resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new Lives(context);
    }
  }

  /** A process that opens the platform and keeps it until it is closed. */
  private static final class Opener implements AutoCloseable {
    final Process process;
    private final BufferedReader lines;
    private String answer = "";

    private Opener(Process process) {
      this.process = process;
      this.lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    static Opener start(Path folder) throws IOException {
      return new Opener(
          new ProcessBuilder(
                  Distribution.java(),
                  "-Dwardline.home=" + System.getProperty("wardline.home"),
                  "-cp",
                  System.getProperty("java.class.path"),
                  PlatformByHand.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    }

    String answer() {
      try {
        answer = String.valueOf(lines.readLine());
        return answer;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    boolean startedIt() {
      return answer.equals("started");
    }

    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      process.onExit().join();
    }
  }
}
