package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a tree of its own, with a Java and a Maven that only say what they are told. */
class LauncherTest {
  /** When the tree was built, long before this test. */
  private static final Instant BUILT = Instant.parse("2020-01-01T12:00:00Z");

  @TempDir private Path home;

  @BeforeEach
  void aBuiltTree() throws IOException {
    var real = Path.of(System.getProperty("wardline.home", "..")).toAbsolutePath().normalize();
    for (var script : new String[] {"wardline", ".mvn/java25"}) {
      write(script, Files.readString(real.resolve(script)));
    }
    jdk("jdk", "25.0.1");
    write("bin/mvn", "#!/bin/sh\necho built >> \"$WARDLINE_HOME/builds\"\n");
    for (var jar :
        new String[] {
          "ingestion/jobs/target/wardline-jobs-1.jar",
          "ingestion/jobs/target/lib/a.jar",
          "report-server/target/wardline-report-server-1.jar",
          "report-server/target/lib/a.jar"
        }) {
      write(jar, "");
      at(jar, BUILT);
    }
    for (var source :
        new String[] {
          "pom.xml", "geo/pom.xml", "warehouse-schema/app/a.sql", "geo/src/main/A.java"
        }) {
      write(source, "");
    }
    write("report-definitions/pom.xml", "");
    try (var all = Files.walk(home)) {
      for (var path : all.filter(path -> !path.toString().contains("target")).toList()) {
        Files.setLastModifiedTime(path, FileTime.from(BUILT.minusSeconds(60)));
      }
    }
  }

  @Test
  void what_is_built_is_run_with_the_java_that_was_found_whatever_its_first_line_says()
      throws Exception {
    var run = run("sql", "SELECT 1");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("uk.wardline.server.cli.ServerMain sql SELECT 1");
    assertThat(home.resolve("builds")).doesNotExist();
  }

  @Test
  void a_java_that_is_too_old_or_has_no_compiler_is_not_taken() throws Exception {
    jdk("jdk", "17.0.9");
    assertThat(found(Map.of())).doesNotContain(home.toString());

    jdk("jdk", "25.0.1");
    Files.delete(home.resolve("jdk/bin/javac"));
    assertThat(found(Map.of())).doesNotContain(home.toString());
  }

  /** As Maven's toolchains plugin has it: what it does not find cannot compile. */
  @Test
  void a_java_is_found_where_maven_finds_one() throws Exception {
    Files.delete(home.resolve("jdk/bin/javac"));
    jdk("elsewhere", "26");
    jdk(".gradle/jdks/a jdk", "25");
    jdk("noted", "25.0.3");
    var atHome = Map.of("HOME", home.toString());

    assertThat(found(atHome)).isEqualTo(home.resolve(".gradle/jdks/a jdk/bin/java").toString());
    assertThat(found(Map.of("JAVA26_HOME", home.resolve("elsewhere").toString())))
        .isEqualTo(home.resolve("elsewhere/bin/java").toString());
    write(".m2/toolchains.xml", "<jdkHome>" + home.resolve("noted") + "</jdkHome>\n");
    assertThat(found(atHome)).isEqualTo(home.resolve("noted/bin/java").toString());
  }

  @Test
  void the_java_of_the_path_is_taken_where_maven_would_run_on_it() throws Exception {
    jdk("elsewhere", "25");
    Files.createSymbolicLink(home.resolve("bin/java"), home.resolve("elsewhere/bin/java"));

    assertThat(found(Map.of("JAVA_HOME", "")))
        .isEqualTo(home.resolve("elsewhere/bin/java").toRealPath().toString());
    jdk("jdk", "17");
    assertThat(found(Map.of())).doesNotContain(home.toString());
  }

  private String found(Map<String, String> environment) throws Exception {
    return start(environment, home.resolve(".mvn/java25").toString()).out().strip();
  }

  private void jdk(String folder, String version) throws IOException {
    write(folder + "/bin/java", java("Picked up JAVA_TOOL_OPTIONS: ", version));
    write(folder + "/bin/javac", "#!/bin/sh\n");
  }

  @Test
  void a_source_that_is_newer_than_what_was_built_is_built_once() throws Exception {
    at("geo/src/main/A.java", BUILT.plusSeconds(60));

    var first = run("report", "list");
    var second = run("report", "list");

    assertThat(first.err()).contains("Building Wardline; geo/src/main/A.java has changed");
    assertThat(first.code()).isZero();
    assertThat(second.err()).isEmpty();
    assertThat(home.resolve("builds")).hasContent("built");
  }

  @Test
  void a_file_that_was_deleted_is_a_change_too_and_a_test_is_none() throws Exception {
    write("geo/src/test/T.java", "");
    at("geo/src/main", BUILT.minusSeconds(1));
    assertThat(run("sql", "SELECT 1").err()).isEmpty();

    Files.delete(home.resolve("geo/src/main/A.java"));

    assertThat(run("sql", "SELECT 1").err()).contains("geo/src/main has changed");
  }

  @Test
  void whoever_wants_what_is_there_gets_it() throws Exception {
    at("geo/src/main/A.java", BUILT.plusSeconds(60));

    var run = start(Map.of("WARDLINE_BUILD", "never"), launcher(), "up");

    assertThat(run.err()).isEmpty();
    assertThat(home.resolve("builds")).doesNotExist();
  }

  @Test
  void a_command_that_is_none_is_wrong_usage() throws Exception {
    var run = run("dance");

    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("wardline: no command \"dance\".", "Usage: wardline COMMAND");
  }

  private record Run(int code, String out, String err) {}

  private Run run(String command, String... arguments) throws IOException, InterruptedException {
    var words = new String[arguments.length + 2];
    words[0] = launcher();
    words[1] = command;
    System.arraycopy(arguments, 0, words, 2, arguments.length);
    return start(Map.of(), words);
  }

  private String launcher() {
    return home.resolve("wardline").toString();
  }

  private Run start(Map<String, String> more, String... words)
      throws IOException, InterruptedException {
    var out = home.resolve("jdk/out");
    var err = home.resolve("jdk/err");
    var builder = new ProcessBuilder(words);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder
        .environment()
        .merge("PATH", home.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    builder.environment().putAll(more);
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static String java(String firstLine, String version) {
    return """
    #!/bin/sh
    if [ "$1" = -version ]; then
      echo '%s' >&2
      echo 'openjdk version "%s" 2025-10-21' >&2
    else
      echo "$@"
    fi
    """
        .formatted(firstLine, version);
  }

  private void at(String path, Instant when) throws IOException {
    Files.setLastModifiedTime(home.resolve(path), FileTime.from(when));
  }

  private void write(String path, String text) throws IOException {
    var file = home.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
