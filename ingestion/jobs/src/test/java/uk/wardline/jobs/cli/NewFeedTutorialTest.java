package uk.wardline.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the tutorial for a new feed shows. */
class NewFeedTutorialTest {
  private static final Pattern FILE =
      Pattern.compile("```(?:csv|yaml) (\\S+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SHOWN =
      Pattern.compile("```console\\n\\$ \\./wardline (.*?)\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private String tutorial = "";

  @BeforeEach
  void lay_out_the_files_of_the_tutorial() throws IOException {
    tutorial =
        Files.readString(
            Path.of(System.getProperty("wardline.home"), "docs", "tutorial-new-feed.md"));
    for (MatchResult file : FILE.matcher(tutorial).results().toList()) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }
  }

  @Test
  void every_command_prints_what_the_tutorial_shows() {
    List<MatchResult> shown = SHOWN.matcher(tutorial).results().toList();

    assertThat(shown).hasSize(2);
    assertThat(shown).allSatisfy(one -> assertThat(printed(one.group(1))).isEqualTo(one.group(2)));
  }

  @Test
  void a_file_that_does_not_fit_ends_with_the_code_of_refused_input() {
    var out = new StringWriter();

    assertThat(run("feeds check out-of-hours-2014-04-30.csv --contract out-of-hours.yaml", out))
        .isEqualTo(65);
    assertThat(out.toString()).doesNotContain("P-17", "Nora", "100030001", "1000x");
  }

  private String printed(String command) {
    var out = new StringWriter();
    run(command, out);
    return out.toString().replace(folder + "/", "");
  }

  private int run(String command, StringWriter out) {
    List<String> words = new ArrayList<>();
    for (String word : Pattern.compile(" ").splitAsStream(command).toList()) {
      boolean file = word.endsWith(".csv") || word.endsWith(".yaml");
      words.add(file ? folder.resolve(word).toString() : word);
    }
    return IngestionMain.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(words.toArray(String[]::new));
  }
}
