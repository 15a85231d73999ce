package uk.wardline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignLintTest {
  private static final Set<String> MAY_READ = Set.of("published.incident_ward_month");

  static List<ReportDefinition> reports() {
    return Catalogue.read().reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void a_design_of_the_catalogue_runs_nothing_and_reaches_nowhere(ReportDefinition report)
      throws IOException {
    try (InputStream design = open(report.design())) {
      assertThat(DesignLint.design(design)).isEmpty();
    }
  }

  @Test
  void the_shared_library_runs_nothing_and_reaches_nowhere() throws IOException {
    try (InputStream library = open("wardline/reports/library/wardline.rptlibrary")) {
      assertThat(DesignLint.design(library)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void the_sql_of_a_design_names_what_the_schema_has_and_reads_what_its_entry_declares(
      ReportDefinition report) throws IOException {
    try (InputStream design = open(report.design())) {
      List<String> queries = DesignLint.queries(design);
      assertThat(queries).isNotEmpty();
      assertThat(queries)
          .allSatisfy(sql -> assertThat(DesignLint.sql(sql, report.reads())).isEmpty());
    }
    assertThat(report.parameters())
        .allSatisfy(
            parameter -> assertThat(DesignLint.sql(parameter.choices(), report.reads())).isEmpty());
  }

  @Test
  void the_lint_sees_a_column_that_is_not_there() {
    assertThat(
            DesignLint.sql(
                "with f as (select p.ward from published.incident_ward_month p) select f.ward from"
                    + " f",
                MAY_READ))
        .containsExactly("names p.ward, which published.incident_ward_month does not have");
  }

  @Test
  void the_lint_sees_a_table_that_is_not_there() {
    assertThat(DesignLint.sql("select n.x from published.nowhere n", Set.of("published.nowhere")))
        .containsExactly("reads published.nowhere, which the schema does not have");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select f.incident_id from core.fact_incident f",
        "with f as (select f.incident_id from core.fact_incident f) select * from f",
        "select p.ward_set from published.incident_ward_month p"
            + " where exists (select 1 from core.fact_incident f)",
        "select (select count(*) from core.fact_incident f) from published.incident_ward_month p"
      })
  void the_lint_sees_a_table_that_the_entry_does_not_declare(String sql) {
    assertThat(DesignLint.sql(sql, MAY_READ))
        .containsExactly("reads core.fact_incident, which its entry does not declare");
  }

  @Test
  void the_lint_sees_a_statement_that_is_no_question() {
    assertThat(DesignLint.sql("delete from published.incident_ward_month", MAY_READ))
        .singleElement()
        .asString()
        .startsWith("is no question");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE report [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><report/>",
        "<report><method name='onCreate'>java.lang.System.exit(1)</method></report>",
        "<report><property name='eventHandlerClass'>org.example.Handler</property></report>",
        "<report><script-data-source name='s'/></report>",
        "<report><property name='odaURL'>jdbc:postgresql://db.example/x</property></report>",
        "<report><property name='other'>jdbc:postgresql://db.example/x</property></report>",
        "<report><encrypted-property name='odaPassword'>c2VjcmV0</encrypted-property></report>",
        "<report><image><property name='uri'>http://example.org/x.png</property></image></report>",
        "<report><expression name='e'>Packages.java.lang.Runtime.getRuntime()</expression></report>"
      })
  void the_lint_sees_what_a_design_must_not_have(String design) {
    assertThat(DesignLint.design(new ByteArrayInputStream(design.getBytes(StandardCharsets.UTF_8))))
        .isNotEmpty();
  }

  private static InputStream open(String resource) {
    InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new AssertionError("There is no resource " + resource);
    }
    return in;
  }
}
