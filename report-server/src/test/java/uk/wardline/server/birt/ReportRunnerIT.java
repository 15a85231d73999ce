package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.server.birt.ReportFormat.CSV;
import static uk.wardline.server.birt.ReportFormat.HTML;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ReportBed.class)
class ReportRunnerIT {
  private static final Map<String, List<String>> ALL =
      Map.of("ward-set", List.of("wexborough-2015"));

  @TempDir private Path folder;

  @Test
  void the_choices_come_from_the_warehouse_with_words_for_months_and_ward_sets(ReportBed.Bed bed) {
    Map<String, List<Choice>> choices =
        bed.runner().choices("incidents-by-ward", bed.surroundings());

    assertThat(choices.keySet()).containsExactly("ward-set", "from", "to", "type");
    assertThat(choices.get("ward-set"))
        .containsExactly(
            new Choice("hostile", "hostile"),
            new Choice("wexborough-2015", "Wexborough wards 2015 (made up)"));
    assertThat(choices.get("to"))
        .containsExactly(
            new Choice("2025-11", "November 2025"),
            new Choice("2025-12", "December 2025"),
            new Choice("2026-01", "January 2026"));
    assertThat(choices.get("type")).extracting(Choice::value).contains("Burglary");
  }

  @Test
  void every_fault_of_a_request_is_told_at_once_and_nothing_is_run(ReportBed.Bed bed)
      throws IOException {
    Map<String, List<String>> wrong =
        Map.of(
            "ward-set", List.of("atlantis"),
            "from", List.of("2019-13"),
            "to", List.of("1999-01"),
            "type", List.of("Burglary", "' OR '1'='1"),
            "colour", List.of("blue"));

    ReportOutcome outcome = bed.run(wrong, folder, HTML);

    assertThat(outcome).isInstanceOf(ReportOutcome.Refused.class);
    assertThat(((ReportOutcome.Refused) outcome).faults())
        .containsExactlyInAnyOrder(
            new ParameterFault(
                "colour",
                "",
                "The report has no parameter of this name; it has ward-set, from, to, type."),
            new ParameterFault(
                "ward-set", "atlantis", "It is not among the choices: hostile, wexborough-2015."),
            new ParameterFault(
                "from", "2019-13", "A month is written as year and month, such as 2019-02."),
            new ParameterFault(
                "to",
                "1999-01",
                "Nothing is held for this month; the months held are 2025-11 to 2026-01."),
            new ParameterFault(
                "type",
                "' OR '1'='1",
                "It is not among the choices: "
                    + ReportBed.HOSTILE_KIND
                    + ", Burglary, Shoplifting, Vehicle crime."));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_range_that_runs_backwards_is_refused(ReportBed.Bed bed) {
    ReportOutcome outcome =
        bed.run(
            Map.of(
                "ward-set", List.of("wexborough-2015"),
                "from", List.of("2026-01"),
                "to", List.of("2025-11")),
            folder,
            HTML);

    assertThat(outcome)
        .isEqualTo(
            new ReportOutcome.Refused(
                List.of(
                    new ParameterFault(
                        "from", "2026-01", "The first month comes after the last, 2025-11."))));
  }

  @Test
  void an_unknown_report_is_answered_with_those_there_are(ReportBed.Bed bed) {
    assertThatThrownBy(() -> bed.runner().choices("nonsense", bed.surroundings()))
        .isInstanceOf(UnknownReportException.class)
        .hasMessage("There is no report \"nonsense\". There is: incidents-by-ward.");
  }

  @Test
  void progress_never_falls_and_ends_at_a_hundred(ReportBed.Bed bed) {
    List<Integer> seen = new ArrayList<>();

    bed.runner()
        .run(
            new ReportRequest("incidents-by-ward", ALL, Set.of(HTML)),
            bed.surroundings(),
            folder,
            (percent, _) -> seen.add(percent));

    assertThat(seen).isSorted().startsWith(0).endsWith(100);
  }

  @Test
  void a_run_that_is_given_up_leaves_no_file(ReportBed.Bed bed) throws IOException {
    ReportProgress givesUp =
        new ReportProgress() {
          private volatile boolean enough;

          @Override
          public void reached(int percent, String doing) {
            enough = percent >= 35;
          }

          @Override
          public boolean cancelled() {
            return enough;
          }
        };

    ReportOutcome outcome =
        bed.runner()
            .run(
                new ReportRequest("incidents-by-ward", ALL, Set.of(HTML, CSV)),
                bed.surroundings(),
                folder,
                givesUp);

    assertThat(outcome).isEqualTo(new ReportOutcome.Cancelled());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void what_goes_wrong_in_the_warehouse_is_a_failure_that_names_the_cause(ReportBed.Bed bed) {
    ReportSurroundings shut =
        new ReportSurroundings(
            () -> {
              Connection connection = bed.connect();
              try {
                connection.createStatement().execute("set search_path to nowhere");
                connection.createStatement().execute("set statement_timeout to 1");
                connection.createStatement().execute("set role pg_monitor");
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
              return connection;
            },
            bed.surroundings().wardSets(),
            _ -> ReportFacts.UNKNOWN);

    assertThatThrownBy(() ->
            bed.runner()
                .run(
                    new ReportRequest("incidents-by-ward", ALL, Set.of(HTML)),
                    shut,
                    folder,
                    ReportProgress.silent()))
        .isInstanceOf(ReportFailedException.class)
        .hasMessageContaining("incidents-by-ward")
        .hasMessageContaining("permission denied");
  }

  @Test
  void every_connection_that_is_taken_is_closed(ReportBed.Bed bed) {
    AtomicInteger open = new AtomicInteger();
    ReportSurroundings counting =
        new ReportSurroundings(
            () -> Counted.of(bed.connect(), open),
            bed.surroundings().wardSets(),
            _ -> ReportFacts.UNKNOWN);

    bed.runner()
        .run(
            new ReportRequest("incidents-by-ward", ALL, Set.of(HTML, CSV)),
            counting,
            folder,
            ReportProgress.silent());
    bed.runner().choices("incidents-by-ward", counting);

    assertThat(open).hasValue(0);
  }

  @Test
  void runs_at_the_same_time_do_not_mix(ReportBed.Bed bed) throws Exception {
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      List<Future<String>> pages = new ArrayList<>();
      for (String set : List.of("wexborough-2015", "hostile", "wexborough-2015", "hostile")) {
        Path own = folder.resolve(set + pages.size());
        pages.add(
            readers.submit(() ->
                Cells.text(bed.rendered(Map.of("ward-set", List.of(set)), own, HTML).file(HTML))));
      }
      assertThat(pages.get(0).get()).contains("Abbeygate").doesNotContain("=1+1");
      assertThat(pages.get(1).get()).contains("=1+1").doesNotContain("Abbeygate");
      assertThat(pages.get(2).get()).isEqualTo(pages.get(0).get());
      assertThat(pages.get(3).get()).isEqualTo(pages.get(1).get());
    }
  }
}
