package uk.wardline.jobs.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wardline.feeds.contract.FactKind;

class FactTableTest {
  private static final List<String> OF_EVERY_VERSION =
      List.of(
          "source_key",
          "customer_id",
          "recorded_from",
          "recorded_to",
          "content_hash",
          "feed",
          "source",
          "delivery_id",
          "line_number",
          "load_id",
          "loaded_at");

  static List<FactTable> tables() {
    return FactTable.VERSIONED;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_has_a_column_for_each_field_and_what_every_version_has(FactTable table) {
    for (FactKind.Field field : table.kind().fields()) {
      var type = table.field(FactTable.column(field.name())).getDataType();
      assertThat(type.getTypeName())
          .as(field.name())
          .isEqualTo(
              switch (field.value()) {
                case TEXT -> "varchar";
                case WHOLE -> "bigint";
                case DECIMAL -> "decimal";
                case DAY, MONTH -> "date";
                case TIMESTAMP -> "timestamp with time zone";
                case TRUTH -> "boolean";
              });
      assertThat(type.nullable())
          .as(field.name())
          .isEqualTo(!field.required() && !field.name().equals(FactKind.SOURCE_KEY));
    }
    assertThat(table.table().fieldStream().map(org.jooq.Field::getName))
        .containsAll(OF_EVERY_VERSION);
    assertThat(table.table().field("ward_code") != null).isEqualTo(table.hasPostcode());
    assertThat(table.kind().field(table.kind().day())).isPresent();
  }
}
