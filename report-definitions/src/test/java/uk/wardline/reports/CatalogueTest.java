package uk.wardline.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final List<String> DESIGN = List.of("streets.rptdesign");

  @Test
  void the_reports_of_the_class_path_are_found_with_their_parameters() {
    ReportDefinition report = Catalogue.read().find("incidents-by-ward").orElseThrow();

    assertThat(report.title()).isEqualTo("Incidents by ward");
    assertThat(report.roles()).containsExactlyInAnyOrder("manager", "analyst", "councillor");
    assertThat(report.reads()).containsExactly("published.incident_ward_month");
    assertThat(report.design())
        .isEqualTo("wardline/reports/incidents-by-ward/incidents-by-ward.rptdesign");
    assertThat(report.parameters())
        .extracting(ReportParameter::name)
        .containsExactly("ward-set", "from", "to", "type");
    assertThat(report.parameter("to").orElseThrow().choices())
        .isEqualTo(report.parameter("from").orElseThrow().choices());
  }

  @Test
  void a_role_sees_the_reports_that_are_for_it() {
    assertThat(Catalogue.read().forRole("councillor"))
        .extracting(ReportDefinition::id)
        .contains("incidents-by-ward");
    assertThat(Catalogue.read().forRole("visitor")).isEmpty();
  }

  @Test
  void every_fault_of_every_entry_is_told_at_once() {
    String wrong =
        """
        title: Streets
        question: Which?
        owner: Nobody
        roles: [analyst]
        grain: One row a street
        facts: incident
        reads: [published.street]
        months-at-most: none
        colour: blue
        figures: {data-set: figures, columns: [street], measure: n}
        parameters:
          - {name: from, label: From, hint: When, kind: moon, preset: last, choices: SELECT 1}
          - {name: from, label: From, hint: When, kind: month, preset: last}
        """;

    assertThatThrownBy(() ->
            Catalogue.read(
                List.of(
                    new ReportFiles.Entry("streets", wrong, DESIGN),
                    new ReportFiles.Entry("lanes", "title: Lanes", List.of()))))
        .isInstanceOf(CatalogueFaultyException.class)
        .hasMessageContaining("streets/report.yaml: does not know the key \"colour\"")
        .hasMessageContaining("streets/report.yaml: months-at-most is not a whole number")
        .hasMessageContaining(
            "streets/report.yaml: kind is \"moon\"; it is one of choice, choices, month.")
        .hasMessageContaining("streets/report.yaml: lacks choices.")
        .hasMessageContaining("streets/report.yaml: has two parameters from.")
        .hasMessageContaining("lanes/report.yaml: has no design lanes.rptdesign.")
        .hasMessageContaining("lanes/report.yaml: lacks question.");
  }

  @Test
  void a_file_that_is_no_yaml_is_a_fault_and_not_a_crash() {
    assertThatThrownBy(
            () -> Catalogue.read(List.of(new ReportFiles.Entry("streets", "a: [", DESIGN))))
        .isInstanceOf(CatalogueFaultyException.class)
        .hasMessageContaining("streets/report.yaml: is not YAML:");
  }
}
