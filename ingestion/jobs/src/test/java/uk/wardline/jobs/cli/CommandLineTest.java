package uk.wardline.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.testing.SmallFeed;

/** What a wrong command line is answered with; none of it needs the platform. */
class CommandLineTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_contract_that_is_not_there_is_said_so() {
    assertThat(run("ingest", "--contract", "nowhere.yaml")).isEqualTo(66);
    assertThat(err.toString()).isEqualTo("wardline: There is no contract nowhere.yaml\n");
  }

  @Test
  void a_contract_with_faults_is_refused_with_all_of_them() throws IOException {
    var contract = Files.writeString(folder.resolve("c.yaml"), "id: X\nkind: Wrong\n");

    assertThat(run("ingest", "--contract", contract.toString())).isEqualTo(65);
    assertThat(err.toString()).contains("c.yaml:1", "c.yaml:2");
  }

  @Test
  void a_folder_without_deliveries_is_said_so() {
    var contract = SmallFeed.called("empty", folder).contractFile();

    assertThat(run("ingest", "--contract", contract.toString())).isEqualTo(66);
    assertThat(err.toString())
        .isEqualTo("wardline: There is no *.csv or *.csv.gz in " + folder + "\n");
  }

  @Test
  void a_folder_that_is_not_there_is_said_so() {
    var contract = SmallFeed.called("empty", folder).contractFile();

    assertThat(run("ingest", "--contract", contract.toString(), "--files", "/nowhere"))
        .isEqualTo(66);
    assertThat(err.toString()).contains("There is no folder or file /nowhere");
  }

  @Test
  void a_mistyped_option_is_answered_with_the_nearest() {
    assertThat(run("ingest", "--contrat", "x")).isEqualTo(64);
    assertThat(err.toString()).contains("--contract").contains("wardline ingest --help");
  }

  @Test
  void nothing_can_be_done_by_no_thread() {
    var contract = SmallFeed.called("empty", folder).contractFile();

    assertThat(run("ingest", "--contract", contract.toString(), "--parallelism", "0"))
        .isEqualTo(64);
    assertThat(err.toString()).contains("--parallelism is 0, and must be 1 or more");
  }

  @Test
  void a_ward_file_with_faults_is_refused_with_all_of_them() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("w.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");

    assertThat(
            run(
                "geo",
                "import",
                file.toString(),
                "--code",
                "C",
                "--name",
                "N",
                "--from",
                "2020-01-01"))
        .isEqualTo(65);
    assertThat(err.toString()).contains("w.geojson: The FeatureCollection has no feature.");
  }

  @Test
  void a_city_comes_with_its_contracts_feeds_truth_and_postcodes() throws IOException {
    assertThat(run("sample", "--population", "1000", "--seed", "7", "--out", folder.toString()))
        .isZero();

    assertThat(err.toString()).contains("1,000 people", "22 feeds");
    try (var contracts = Files.list(folder.resolve("contracts"))) {
      for (Path contract : contracts.toList()) {
        String feed = String.valueOf(contract.getFileName()).replace(".yaml", "");
        assertThat(folder.resolve("feeds").resolve(feed)).isNotEmptyDirectory();
      }
    }
    assertThat(folder.resolve("contracts/street-incidents.yaml"))
        .content()
        .contains("legalGateway: Made-up data about nobody")
        .doesNotContain("Open Government Licence", "system: data.police.uk");
    assertThat(folder.resolve("truth/records.csv")).isNotEmptyFile();
    assertThat(folder.resolve("truth/figures.csv")).isNotEmptyFile();
    assertThat(folder.resolve("postcodes.csv")).isNotEmptyFile();
  }

  @Test
  void a_city_of_ten_is_too_small() {
    assertThat(run("sample", "--population", "10", "--out", folder.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("A city has from 1,000 to 660,000 people, not 10");
  }

  @Test
  void errors_and_bad_rows_of_a_city_are_shares() {
    assertThat(run("sample", "--bad-rows", "2", "--out", folder.toString())).isEqualTo(64);
    assertThat(err.toString()).contains("The rate 'badRows' is 2.0; it must be from 0 to 0.9");
    assertThat(run("sample", "--errors", "-1", "--out", folder.toString())).isEqualTo(64);
  }

  @Test
  void a_postcode_file_without_its_columns_is_refused() throws IOException {
    var file = Files.writeString(folder.resolve("p.csv"), "a,b\n1,2\n");

    assertThat(run("geo", "postcodes", file.toString(), "--postcode-column", "pcd")).isEqualTo(65);
    assertThat(err.toString()).contains("pcd");
  }

  @Test
  void a_decision_needs_two_records_and_a_reason() {
    assertThat(run("review", "one", "housing:T1", "A77-1", "--reason", "Seen")).isEqualTo(64);
    assertThat(err.toString()).contains("give a record as SYSTEM:KEY, such as housing:T1042");
    assertThat(run("review", "two", "housing:T1", "housing:T1", "--reason", "Seen")).isEqualTo(65);
    assertThat(err.toString()).contains("Two records are needed, and not the same one twice");
    assertThat(run("review", "settle", "housing:T1")).isEqualTo(64);
    assertThat(err.toString()).contains("--reason");
    assertThat(run("review", "settle", "housing:T1", "--reason", " ")).isEqualTo(65);
  }

  @Test
  void a_number_or_a_day_that_is_none_is_told_in_plain_words() {
    assertThat(run("release", "show", "abc")).isEqualTo(64);
    assertThat(err.toString()).contains("(RELEASE): 'abc' is not a whole number\n");
    assertThat(run("geo", "import", "w.geojson", "--code", "C", "--name", "N", "--from", "7 May"))
        .isEqualTo(64);
    assertThat(err.toString()).contains("'--from': '7 May' is not a day such as 2015-05-07\n");
  }

  @Test
  void every_command_helps() {
    for (String command : new String[] {"ingest", "geo", "bench", "demo-data", "review"}) {
      assertThat(run(command, "--help")).as(command).isZero();
    }
    assertThat(out.toString()).contains("Exit codes:", "65", "--contract");
  }

  private int run(String... arguments) {
    return IngestionMain.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
