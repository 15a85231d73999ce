package uk.wardline.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BusMatrixTest {
  private static final Path PAGE =
      Path.of(System.getProperty("wardline.home", "..")).resolve(BusMatrix.PAGE);

  @Test
  void the_page_says_what_the_tables_say() throws IOException {
    var page = BusMatrix.page();
    if (Boolean.getBoolean("wardline.renew")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("%s is out of date. Renew it: %s", BusMatrix.PAGE, BusMatrix.RENEW)
        .hasContent(page);
  }

  @Test
  void every_table_of_a_dimension_belongs_to_one() {
    assertThat(BusMatrix.DIMENSIONS.stream().map(BusMatrix.Dimension::tables).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(BusMatrix.dimensions());
  }

  @Test
  void every_dimension_is_used_and_every_fact_has_a_date_and_a_source() {
    for (var dimension : BusMatrix.DIMENSIONS) {
      assertThat(Stream.concat(BusMatrix.facts().stream(), BusMatrix.measures().stream()))
          .as(dimension.name())
          .anyMatch(table -> !dimension.columnsOf(table).isEmpty());
    }
    var date = BusMatrix.DIMENSIONS.getFirst();
    var source = BusMatrix.DIMENSIONS.getLast();
    assertThat(BusMatrix.facts())
        .hasSizeGreaterThan(10)
        .allMatch(table -> !date.columnsOf(table).isEmpty() && !source.columnsOf(table).isEmpty());
  }
}
