package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo as the README has it: a platform, a load and a report of their own, for which the
 * thorough profile pays.
 */
@EnabledIfSystemProperty(named = "wardline.thorough", matches = "true")
class DemoOnceIT {
  @Test
  void from_nothing_to_a_report_as_pdf_and_as_html(@TempDir Path folder) throws Exception {
    var data = folder.resolve("data");
    var err = folder.resolve("err");
    var builder =
        new ProcessBuilder(
            DataOption.home().resolve("wardline").toString(),
            "demo",
            "--once",
            "--data",
            data.toString());
    // The tree is being built at this moment, by whoever runs this test.
    builder.environment().put("WARDLINE_BUILD", "never");

    int code = builder.redirectErrorStream(true).redirectOutput(err.toFile()).start().waitFor();

    assertThat(code).as(Files.readString(err)).isZero();
    var reports = data.resolve("reports").resolve("demo");
    assertThat(Files.readAllBytes(only(reports, ".pdf")))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(only(reports, ".html")).content().contains("Incidents by ward</h1>");
  }

  private static Path only(Path folder, String ending) throws java.io.IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .reduce((_, _) -> {
            throw new AssertionError("Two of " + ending + " in " + folder);
          })
          .orElseThrow();
    }
  }
}
