package uk.wardline.jobs.fact;

import java.util.List;
import java.util.Optional;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.contract.FieldOrigin;
import uk.wardline.feeds.value.ColumnType;

/**
 * A field of a fact that holds pounds, and the column of a feed that it comes from. Every decimal
 * number of a kind with versions is one of pounds.
 *
 * @param column by its name in the file
 * @param separator what stands before the pence there
 */
public record MoneyField(FactKind kind, FactKind.Field field, String column, char separator) {

  /** Those of a contract, in the order of its facts. */
  public static List<MoneyField> of(Contract contract) {
    return contract.facts().stream()
        .filter(fact -> fact.kind().versioned())
        .flatMap(fact ->
            fact.kind().fields().stream()
                .filter(field -> field.value() == FactKind.Value.DECIMAL)
                .flatMap(field -> of(contract, fact, field).stream()))
        .toList();
  }

  private static Optional<MoneyField> of(
      Contract contract, FactMapping fact, FactKind.Field field) {
    return fact.origin(field.name())
        .filter(origin -> origin instanceof FieldOrigin.Columns)
        .map(origin -> origin.columns().getFirst())
        .flatMap(column -> contract.table().column(column))
        .filter(column -> column.type() instanceof ColumnType.Decimal)
        .map(column ->
            new MoneyField(
                fact.kind(),
                field,
                column.name(),
                ((ColumnType.Decimal) column.type()).separator()));
  }

  /** What it is called in counts and checks: the kind, a dot, the field. */
  public String name() {
    return kind.name() + "." + field.name();
  }
}
