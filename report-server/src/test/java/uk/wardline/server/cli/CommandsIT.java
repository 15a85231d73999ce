package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.app.Tables.AUDIT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;
import uk.wardline.warehouse.cli.Exit;

@ExtendWith(WithServer.class)
class CommandsIT {
  private static final Pattern SHOWN = Pattern.compile("(?m)^ {4}\\./wardline (.*)$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  private final RunningServer server;
  private String out = "";
  private String err = "";

  CommandsIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void sql_prints_a_table_csv_or_json() {
    assertThat(run("sql", "SELECT 'a,b' AS x, 2 AS y")).isEqualTo(Exit.OK);
    assertThat(out)
        .isEqualTo(
            """
            x   | y
            ----+--
            a,b | 2
            (1 row)
            """);

    assertThat(run("sql", "SELECT 'a,b' AS x, 2 AS y", "--format", "csv")).isEqualTo(Exit.OK);
    assertThat(out).isEqualTo("x,y\r\n\"a,b\",2\r\n");

    assertThat(run("sql", "SELECT 'a,b' AS x, 2 AS y", "--format", "json")).isEqualTo(Exit.OK);
    assertThat(out).isEqualTo("[\n{\"x\":\"a,b\",\"y\":2}\n]\n");
  }

  @Test
  void a_command_is_logged_without_what_it_asked() throws IOException {
    assertThat(run("sql", "SELECT 'Mrs Smith' AS tenant")).isEqualTo(Exit.OK);
    assertThat(run("sql", "SELECT nothing FROM core.fact_incident")).isEqualTo(Exit.INPUT_REFUSED);

    var log = server.platform().dataFolder().resolve("logs").resolve("commands.log");
    assertThat(log)
        .content()
        .contains("command=\"sql\" exit=0 ms=", "command=\"sql\" exit=65 ms=")
        .doesNotContain("Mrs Smith");
  }

  @Test
  void the_owner_reads_everything_that_is_released() {
    assertThat(run("sql", "SELECT count(*) AS n FROM core.fact_incident", "--format", "csv"))
        .isEqualTo(Exit.OK);
    assertThat(out).isEqualTo("n\r\n" + RunningServer.FACTS + "\r\n");
    assertThat(
            server
                .postgres()
                .fetchExists(
                    AUDIT,
                    AUDIT.LOGIN.eq("wardline-local"),
                    AUDIT.SUBJECT.eq("core.fact_incident"),
                    AUDIT.ROWS.eq(1L)))
        .isTrue();
  }

  @Test
  void a_person_reads_what_the_role_allows() {
    assertThat(run("sql", "SELECT 1 FROM core.fact_incident", "--as", "councillor"))
        .isEqualTo(Exit.NOT_ALLOWED);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains("wardline: Access Denied: Cannot select from ")
        .contains("core.fact_incident");
  }

  @Test
  void a_password_is_reset_said_once_and_ends_the_sessions_of_the_old_one() {
    server.openAccount("forgetful", "analyst");
    var before = server.signedIn("forgetful");
    assertThat(before.get("/").uri().getPath()).isEqualTo("/");

    assertThat(run("account", "reset", "forgetful")).isEqualTo(Exit.OK);

    assertThat(out).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}\\R");
    assertThat(err).doesNotContain(out.strip());
    assertThat(before.get("/").uri().getPath()).isEqualTo("/sign-in");
    var after = server.stranger();
    assertThat(after.signIn("forgetful", out.strip()).uri().getPath()).isEqualTo("/");
    assertThat(server.stranger().signIn("forgetful", RunningServer.PASSWORD).uri().getPath())
        .isEqualTo("/sign-in");
    assertThat(
            server
                .postgres()
                .fetchExists(
                    AUDIT,
                    AUDIT.LOGIN.eq("wardline-local"),
                    AUDIT.ACTION.eq("password reset"),
                    AUDIT.SUBJECT.eq("forgetful")))
        .isTrue();
    assertThat(run("account", "reset", "nobody")).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(err).contains("There is no account \"nobody\".");
  }

  @Test
  void an_unknown_person_is_told_who_is_known() {
    assertThat(run("sql", "SELECT 1", "--as", "nobody")).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(err).contains("There is no account \"nobody\". There is: ", "analyst");
  }

  @Test
  void a_fault_in_the_statement_is_told_with_its_place() {
    assertThat(run("sql", "SELECT 1\nFROM core.nothing")).isEqualTo(Exit.INPUT_REFUSED);
    assertThat(err).contains("wardline: Line 2, column 6: ", "does not exist.");
  }

  @Test
  void a_report_is_written_to_a_file(@TempDir Path folder) throws IOException {
    var file = folder.resolve("incidents.csv");

    assertThat(
            run(
                "report",
                "run",
                "incidents-by-ward",
                "--param",
                "ward-set=wexborough-2003",
                "--as",
                "councillor",
                "--format",
                "csv",
                "--out",
                file.toString()))
        .isEqualTo(Exit.OK);
    assertThat(Files.readString(file).lines().count()).isGreaterThan(100);
    assertThat(out).isEmpty();
    assertThat(server.platform().dataFolder().resolve("birt-" + ProcessHandle.current().pid()))
        .doesNotExist();
  }

  @Test
  void a_report_with_a_wrong_value_is_refused(@TempDir Path folder) {
    assertThat(
            run(
                "report",
                "run",
                "incidents-by-ward",
                "--param",
                "ward-set=atlantis",
                "--format",
                "pdf",
                "--out",
                folder.resolve("x.pdf").toString()))
        .isEqualTo(Exit.INPUT_REFUSED);
    assertThat(err).contains("wardline: --param ward-set=atlantis: ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void what_is_refused_leaves_an_entry_too(@TempDir Path folder) throws IOException {
    var file = folder.resolve("x.csv").toString();
    server.openAccount("bookkeeper", "finance");
    long before = lastEntry();

    assertThat(run("sql", "DELETE FROM core.dim_ward", "--as", "analyst"))
        .isEqualTo(Exit.INPUT_REFUSED);
    assertThat(run("sql", "SELECT nothing FROM core.dim_ward")).isEqualTo(Exit.INPUT_REFUSED);
    assertThat(run("sql", "SELECT 1", "--as", "nobody")).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(runReport(file, "--as", "nobody")).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(runReport(file, "--as", "bookkeeper")).isEqualTo(Exit.NOT_ALLOWED);
    assertThat(runReport(file, "--param", "ward-set=atlantis")).isEqualTo(Exit.INPUT_REFUSED);
    var inTheWay = Files.createFile(server.platform().dataFolder().resolve("tmp-in-the-way"));
    var tmp = server.platform().dataFolder().resolve("tmp");
    Files.deleteIfExists(tmp);
    Files.move(inTheWay, tmp);
    assertThat(runReport(file)).isEqualTo(Exit.SOFTWARE);
    Files.delete(tmp);

    assertThat(
            server
                .postgres()
                .selectFrom(AUDIT)
                .where(AUDIT.ID.gt(before))
                .orderBy(AUDIT.ID)
                .fetch(row -> row.getLogin() + " " + row.getAction() + " " + row.getOutcome()))
        .containsExactly(
            "analyst export refused",
            "wardline-local export refused",
            "wardline-local export denied",
            "wardline-local report denied",
            "bookkeeper report denied",
            "wardline-local report refused",
            "wardline-local report failed");
  }

  /** What it shows of loading is run by the tests of loads. */
  @Test
  void the_reading_commands_of_the_tutorial_work_as_written(@TempDir Path folder)
      throws IOException {
    var tutorial = Path.of(System.getProperty("wardline.home"), "docs", "tutorial.md");
    var commands =
        SHOWN
            .matcher(Files.readString(tutorial))
            .results()
            .map(shown -> words(shown.group(1), folder))
            .filter(words -> List.of("sql", "report").contains(words.getFirst()))
            .toList();

    assertThat(commands).hasSize(3);
    for (var command : commands) {
      assertThat(run(command.toArray(String[]::new))).as("%s: %s", command, err).isEqualTo(Exit.OK);
      assertThat(out + err).as("%s", command).isNotBlank();
    }
    assertThat(folder.resolve("incidents.pdf")).isNotEmptyFile();
  }

  private static List<String> words(String command, Path folder) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .map(word -> word.endsWith(".pdf") ? folder.resolve(word).toString() : word)
        .toList();
  }

  private int runReport(String file, String... more) {
    var command =
        new ArrayList<>(
            List.of("report", "run", "incidents-by-ward", "--format", "csv", "--out", file));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  private long lastEntry() {
    return server
        .postgres()
        .select(org.jooq.impl.DSL.max(AUDIT.ID))
        .from(AUDIT)
        .fetchOptional(0, Long.class)
        .orElse(0L);
  }

  private int run(String... command) {
    var arguments = new ArrayList<>(List.of(command));
    if (!arguments.equals(List.of("report", "list"))) {
      arguments.add("--data");
      arguments.add(server.platform().dataFolder().toString());
    }
    var before = System.out;
    var beforeErr = System.err;
    var captured = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      return ServerMain.commandLine().execute(arguments.toArray(String[]::new));
    } finally {
      System.setOut(before);
      System.setErr(beforeErr);
      out = captured.toString(StandardCharsets.UTF_8);
      err = complained.toString(StandardCharsets.UTF_8);
    }
  }
}
