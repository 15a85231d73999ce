package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;

class ParameterCheckTest {
  private static final ReportDefinition REPORT =
      Catalogue.read().find("incidents-by-ward").orElseThrow();
  private static final List<Choice> THREE_YEARS =
      IntStream.range(0, 36)
          .mapToObj(m -> "%d-%02d".formatted(2023 + m / 12, m % 12 + 1))
          .map(m -> new Choice(m, m))
          .toList();

  @Test
  void what_is_left_open_is_filled_in_with_as_many_months_as_fit() {
    ParameterCheck check = check(Map.of());

    assertThat(check.faults()).isEmpty();
    assertThat(check.values())
        .isEqualTo(
            Map.of(
                "ward-set", List.of("town-2015"),
                "from", List.of("2024-01"),
                "to", List.of("2025-12"),
                "type", List.of()));
  }

  @Test
  void a_first_month_that_is_asked_for_and_does_not_fit_is_refused() {
    assertThat(check(Map.of("from", List.of("2023-01"))).faults())
        .containsExactly(
            new ParameterFault(
                "from",
                "2023-01",
                "At most 24 months fit on the page; up to 2025-12 that is from 2024-01."));
  }

  @Test
  void the_widest_range_that_fits_is_taken() {
    assertThat(check(Map.of("from", List.of("2023-01"), "to", List.of("2024-12"))).faults())
        .isEmpty();
  }

  @Test
  void two_values_where_one_is_asked_for_are_refused() {
    assertThat(check(Map.of("ward-set", List.of("town-2003", "town-2015"))).faults())
        .containsExactly(
            new ParameterFault("ward-set", "town-2003, town-2015", "Give one value only."));
  }

  @Test
  void a_value_is_shortened_where_it_is_told() {
    String long100 = "x".repeat(100);

    assertThat(check(Map.of("type", List.of(long100))).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.value()).hasSize(61).endsWith("…"));
  }

  @Test
  void an_empty_warehouse_is_named_as_the_reason() {
    ParameterCheck check = new ParameterCheck(REPORT, Map.of(), Map.of());

    assertThat(check.faults())
        .extracting(ParameterFault::message)
        .containsOnly("There is nothing to choose from: nothing has been released yet.");
  }

  private static ParameterCheck check(Map<String, List<String>> given) {
    return new ParameterCheck(
        REPORT,
        Map.of(
            "ward-set",
            List.of(new Choice("town-2003", "Town 2003"), new Choice("town-2015", "Town 2015")),
            "from",
            THREE_YEARS,
            "to",
            THREE_YEARS,
            "type",
            List.of(new Choice("Burglary", "Burglary"))),
        given);
  }
}
