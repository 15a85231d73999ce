package uk.wardline.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on faults; with {@code -Dwardline.renew=true} it is written from the latest run. */
class FaultReportTest {
  @Test
  void a_page_counts_faults_by_their_point() {
    var report =
        FaultReport.of(
            List.of(
                "1;between two tables' tags;x;true;true;false;10",
                "2;between two tables' tags;x;true;false;true;10",
                "3;just after the release;y;true;true;true;10",
                "4;just after the release;y;false;false;true;10",
                "end;1;3"));

    assertThat(report.text())
        .contains(
            "**4 seeds ran (numbers 1 to 4): 3 faults came to pass, 2 ended the load",
            "carried to their end: 3.",
            "| between two tables' tags | 2 | 2 | 1 | 0 |\n",
            "| just after the release | 2 | 1 | 1 | 1 |\n");
  }

  @Test
  void the_page_is_written_from_the_latest_run_when_that_is_asked_for() throws IOException {
    var page = Path.of(System.getProperty("wardline.home", ".")).resolve("docs/reliability.md");
    if (Boolean.getBoolean("wardline.renew")) {
      Files.writeString(page, FaultReport.of(Files.readAllLines(FaultLog.open().file())).text());
    }

    assertThat(page).content().contains("# Faults survived", "seeds ran (numbers ");
  }
}
