package uk.wardline.index.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IndexMainTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void twoSmallRegisters() throws IOException {
    StringBuilder tax = new StringBuilder("ref,first,last,born\n");
    StringBuilder library = new StringBuilder("card;name;dob\n");
    StringBuilder truth = new StringBuilder("source,key,person\n");
    for (int i = 0; i < 150; i++) {
      String first = "Fore" + (char) ('a' + i % 26) + (char) ('a' + i % 7);
      String last = "Sur" + (char) ('a' + i % 23) + (char) ('a' + i % 11);
      int year = 1930 + i % 71;
      tax.append("%d,%s,%s,%d-%02d-%02d\n".formatted(i, first, last, year, 1 + i % 12, 1 + i % 28));
      library.append(
          "L%d;%s %s;%02d/%02d/%d\n".formatted(i, first, last, 1 + i % 28, 1 + i % 12, year));
      truth.append("tax,%d,%d\nlibrary,L%d,%d\n".formatted(i, i, i, i));
    }
    Files.writeString(folder.resolve("tax.csv"), tax);
    Files.writeString(folder.resolve("library.csv"), library);
    Files.writeString(folder.resolve("truth.txt"), truth);
    Files.writeString(
        folder.resolve("tax.yaml"),
        """
        id: tax
        person: {key: ref, forename: first, surname: last, birth-date: born}
        """);
    Files.writeString(
        folder.resolve("library.yaml"),
        """
        id: library
        format: {delimiter: ";"}
        person: {key: card, full-name: name, birth-date: dob}
        """);
  }

  @Test
  void twoFilesAreLinkedAndTheLinksEvaluated() throws IOException {
    Path links = folder.resolve("links.out");
    assertThat(
            run(
                "link",
                "--contract",
                path("tax.yaml"),
                "--contract",
                path("library.yaml"),
                "--out",
                links.toString(),
                "--pairs",
                path("pairs.out"),
                "--save-model",
                path("model.out")))
        .isZero();
    assertThat(Files.readAllLines(links))
        .hasSize(301)
        .first()
        .isEqualTo("source,key,customer_id,band,probability");
    assertThat(Files.readAllLines(folder.resolve("pairs.out")).size()).isGreaterThan(150);
    assertThat(err.toString()).contains("300 records");
    assertThat(run("evaluate", "--links", links.toString(), "--truth", path("truth.txt"))).isZero();
    assertThat(out.toString()).contains("pairwise,1.0000,1.0000,1.0000");
    assertThat(run("link", "--contract", path("tax.yaml"), "--model", path("model.out")))
        .isEqualTo(Exit.OK);
  }

  @Test
  void twoRecordsAreExplained() throws IOException {
    assertThat(
            run(
                "link",
                "--contract",
                path("tax.yaml"),
                "--contract",
                path("library.yaml"),
                "--explain",
                "tax:3",
                "L3",
                "--explain-svg",
                path("why.svg")))
        .isZero();
    assertThat(out.toString()).contains("surname", "same", "two records picked at random");
    assertThat(Files.readString(folder.resolve("why.svg")))
        .startsWith("<svg")
        .contains("<title>Why two records");
  }

  @Test
  void ofSeveralExtractsTheLastThatHasAPersonCounts() throws IOException {
    Path extracts = Files.createDirectory(folder.resolve("tax"));
    Files.move(folder.resolve("tax.csv"), extracts.resolve("tax-2014-03-31.csv"));
    Files.writeString(
        extracts.resolve("tax-2014-06-30.csv"),
        "ref,first,last,born\n3,Zebedee,Zouch,1950-01-09\n,Nobody,None,\n9,Too,Few\n");
    assertThat(
            run(
                "link",
                "--contract",
                path("tax.yaml"),
                "--contract",
                path("library.yaml"),
                "--explain",
                "tax:3",
                "tax:4"))
        .isZero();
    assertThat(out.toString()).contains("zebedee", "zouch");
    assertThat(err.toString()).contains("tax: 2 rows have no key", "300 records");
  }

  @Test
  void whatIsWrongHasAnExitCodeAndAMessage() throws IOException {
    assertThat(run("link")).isEqualTo(Exit.USAGE);
    assertThat(run("link", "--contract", path("none.yaml"))).isEqualTo(Exit.NOT_FOUND);
    assertThat(err.toString()).contains("There is no file");
    Files.writeString(folder.resolve("tax.yaml"), "id: tax\nperson: {key: ref, forename: fist}\n");
    assertThat(run("link", "--contract", path("tax.yaml"))).isEqualTo(Exit.REFUSED);
    assertThat(err.toString())
        .contains("tax.csv, line 1: the header has no \"fist\", which the contract of tax names");
    assertThat(run("link", "--contract", path("library.yaml"), "--explain", "L1", "nobody"))
        .isEqualTo(Exit.REFUSED);
    assertThat(err.toString()).contains("no record has that key");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... args) {
    CommandLine command = IndexMain.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(args);
  }
}
