package uk.wardline.jobs.iceberg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.jooq.Field;

/**
 * What a table must look like for a load to write it: the columns of its SQL file in their order.
 * The SQL file is known through the class that jOOQ generates from it.
 */
public final class TableShape {
  private TableShape() {}

  /** The Iceberg schema that the SQL file of a table describes, without identifier fields. */
  public static Schema schema(org.jooq.Table<?> described) {
    Field<?>[] fields = described.fields();
    return new Schema(
        IntStream.range(0, fields.length).mapToObj(i -> column(i + 1, fields[i])).toList());
  }

  private static NestedField column(int id, Field<?> field) {
    return field.getDataType().nullable()
        ? NestedField.optional(id, field.getName(), type(field))
        : NestedField.required(id, field.getName(), type(field));
  }

  /**
   * Checks that a table is what its SQL file says, and names everything that differs.
   *
   * @throws TableDiffersException if anything does
   */
  public static void check(org.jooq.Table<?> described, org.apache.iceberg.Table found) {
    List<String> differences = differences(schema(described), found.schema());
    if (!differences.isEmpty()) {
      throw new TableDiffersException(WorkCatalog.identifier(described).toString(), differences);
    }
  }

  static List<String> differences(Schema expected, Schema found) {
    var differences = new ArrayList<String>();
    for (NestedField field : expected.columns()) {
      NestedField other = found.findField(field.name());
      if (other == null) {
        differences.add("column " + field.name() + " is missing");
      } else if (!other.type().equals(field.type())) {
        differences.add(
            "column %s is %s, not %s".formatted(field.name(), other.type(), field.type()));
      } else if (other.isRequired() != field.isRequired()) {
        differences.add(
            "column %s %s be empty".formatted(field.name(), other.isOptional() ? "can" : "cannot"));
      }
    }
    for (NestedField other : found.columns()) {
      if (expected.findField(other.name()) == null) {
        differences.add("column " + other.name() + " is not expected");
      }
    }
    if (differences.isEmpty() && !names(expected).equals(names(found))) {
      differences.add(
          "the columns stand in the order " + names(found) + ", not " + names(expected));
    }
    if (!found.identifierFieldIds().isEmpty()) {
      differences.add("it has identifier fields " + found.identifierFieldNames());
    }
    return List.copyOf(differences);
  }

  private static List<String> names(Schema schema) {
    return schema.columns().stream().map(NestedField::name).toList();
  }

  private static Type type(Field<?> field) {
    var type = field.getDataType();
    return switch (type.getTypeName()) {
      case "varchar" -> Types.StringType.get();
      case "bigint" -> Types.LongType.get();
      case "integer", "int" -> Types.IntegerType.get();
      case "boolean" -> Types.BooleanType.get();
      case "date" -> Types.DateType.get();
      case "timestamp with time zone" -> Types.TimestampType.withZone();
      case "decimal" -> Types.DecimalType.of(type.precision(), type.scale());
      default ->
          throw new IllegalArgumentException(
              "No Iceberg type is known for %s %s".formatted(field.getName(), type));
    };
  }
}
