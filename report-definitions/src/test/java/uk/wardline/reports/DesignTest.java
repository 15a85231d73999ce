package uk.wardline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.tables.DefaultCatalog;

class DesignTest {
  private static final ReportDefinition REPORT =
      Catalogue.read().find("incidents-by-ward").orElseThrow();

  @Test
  void designs_and_the_library_open_no_door() throws IOException {
    for (String resource :
        List.of(REPORT.design(), "wardline/reports/library/wardline.rptlibrary")) {
      try (InputStream xml = open(resource)) {
        assertThat(DesignLint.design(xml)).as(resource).isEmpty();
      }
    }
  }

  @Test
  void every_table_that_an_entry_declares_is_in_the_schema() {
    assertThat(DefaultCatalog.DEFAULT_CATALOG.getSchemas())
        .flatExtracting(schema ->
            schema.getTables().stream()
                .map(table -> schema.getName() + "." + table.getName())
                .toList())
        .containsAll(REPORT.reads());
  }

  @Test
  void every_query_reads_what_the_entry_declares_and_nothing_else() throws IOException {
    try (InputStream xml = open(REPORT.design())) {
      List<String> queries = DesignLint.queries(xml);

      assertThat(queries).isNotEmpty();
      for (String query : queries) {
        assertThat(DesignLint.sql(query, Set.copyOf(REPORT.reads()))).as(query).isEmpty();
      }
    }
  }

  @Test
  void a_query_on_another_table_and_anything_but_a_question_is_found() {
    Set<String> reads = Set.copyOf(REPORT.reads());

    assertThat(DesignLint.sql("select incident_id from core.fact_incident", reads))
        .containsExactly("reads core.fact_incident, which its entry does not declare");
    assertThat(DesignLint.sql("delete from published.incident_ward_month", reads)).hasSize(1);
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = DesignTest.class.getClassLoader().getResourceAsStream(resource);
    assertThat(stream).as("%s is on the class path", resource).isNotNull();
    return stream;
  }
}
