package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.warehouse.cli.Exit;

class ServerMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {"demo", "up", "sql", "report", "report list", "report run", "account reset"})
  void every_command_helps(String command) {
    assertThat(run((command + " --help").split(" ", -1))).isEqualTo(Exit.OK);
    assertThat(out.toString()).containsIgnoringCase("usage: wardline " + command);
  }

  @Test
  void a_command_without_what_it_needs_is_wrong_usage() {
    assertThat(run("sql")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            wardline: Missing required parameter: 'STATEMENT'
            Try: wardline sql --help
            """);
  }

  @Test
  void an_unknown_option_is_wrong_usage() {
    assertThat(run("report", "run", "--colour")).isEqualTo(Exit.USAGE);
    assertThat(err.toString().toLowerCase(Locale.UK)).contains("try: wardline report run --help");
  }

  @Test
  void a_statement_that_does_not_ask_is_refused_before_anything_is_started() {
    assertThat(run("sql", "DROP TABLE core.dim_ward")).isEqualTo(Exit.INPUT_REFUSED);
  }

  @Test
  void a_password_is_never_taken_from_the_command_line() {
    assertThat(run("account", "reset", "analyst", "secret")).isEqualTo(Exit.USAGE);
    assertThat(run("account", "reset", "analyst", "--password", "secret")).isEqualTo(Exit.USAGE);
  }

  @Test
  void a_port_that_cannot_be_is_wrong_usage() {
    assertThat(run("up", "--port", "99999")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--port is 99999, and must be from 0 to 65535");
  }

  @Test
  void a_number_that_is_none_is_told_in_plain_words() {
    assertThat(run("up", "--port", "http")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("'--port': 'http' is not a whole number");
  }

  private int run(String... arguments) {
    return ServerMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
