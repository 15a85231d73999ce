package uk.wardline.jobs.iceberg;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.FACT_INCIDENT;
import static uk.wardline.warehouse.tables.core.Tables.POINT_WARD;

import java.util.List;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;

class TableShapeTest {
  private static final Schema POINTS = TableShape.schema(POINT_WARD);

  @Test
  void a_schema_has_the_columns_of_the_SQL_file_in_their_order() {
    assertThat(POINTS.columns())
        .extracting(NestedField::name, NestedField::type, NestedField::isRequired)
        .containsExactly(
            tuple("longitude", Types.DecimalType.of(9, 6), true),
            tuple("latitude", Types.DecimalType.of(9, 6), true),
            tuple("ward_set", Types.StringType.get(), true),
            tuple("ward_code", Types.StringType.get(), false),
            tuple("on_edge", Types.BooleanType.get(), true));
    assertThat(TableShape.schema(FACT_INCIDENT).findField("loaded_at").type())
        .isEqualTo(Types.TimestampType.withZone());
  }

  @Test
  void a_table_that_is_as_expected_has_no_differences() {
    assertThat(TableShape.differences(POINTS, TableShape.schema(POINT_WARD))).isEmpty();
  }

  @Test
  void everything_that_differs_is_named() {
    var found =
        new Schema(
            List.of(
                NestedField.required(1, "longitude", Types.DoubleType.get()),
                NestedField.optional(2, "latitude", Types.DecimalType.of(9, 6)),
                NestedField.required(3, "ward_set", Types.StringType.get()),
                NestedField.required(4, "ward", Types.StringType.get()),
                NestedField.required(5, "on_edge", Types.BooleanType.get())),
            Set.of(3));

    assertThat(TableShape.differences(POINTS, found))
        .containsExactly(
            "column longitude is double, not decimal(9, 6)",
            "column latitude can be empty",
            "column ward_code is missing",
            "column ward is not expected",
            "it has identifier fields [ward_set]");
  }

  @Test
  void another_order_is_a_difference() {
    var columns = new java.util.ArrayList<>(POINTS.columns());
    java.util.Collections.swap(columns, 0, 1);

    assertThat(TableShape.differences(POINTS, new Schema(columns)))
        .singleElement()
        .asString()
        .startsWith("the columns stand in the order [latitude, longitude");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
