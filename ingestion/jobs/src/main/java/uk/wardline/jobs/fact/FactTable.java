package uk.wardline.jobs.fact;

import static uk.wardline.warehouse.tables.core.Core.CORE;

import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactKinds;

/**
 * Where the facts of a kind are kept: {@code core.fact_<kind>}, a column for each field, named like
 * it with underscores. A new kind is a kind in the contracts and a SQL file.
 */
public record FactTable(FactKind kind, Table<?> table) {

  /** The kinds of which every state that was delivered is kept. */
  public static final List<FactTable> VERSIONED =
      FactKinds.ALL.stream().filter(FactKind::versioned).map(FactTable::of).toList();

  /**
   * The table of a kind.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static FactTable of(FactKind kind) {
    String name = "fact_" + column(kind.name());
    return CORE.getTables().stream()
        .filter(table -> table.getName().equals(name))
        .findFirst()
        .map(table -> new FactTable(kind, table))
        .orElseThrow(() -> new IllegalArgumentException("There is no table core." + name));
  }

  /** The column of a field. */
  public static String column(String field) {
    return field.replace('-', '_');
  }

  /** The column of that name. */
  public Field<?> field(String column) {
    return java.util.Objects.requireNonNull(
        table.field(column), () -> table.getName() + " has no column " + column);
  }

  /** The column of text of that name. */
  public Field<String> text(String column) {
    return java.util.Objects.requireNonNull(
        table.field(column, String.class), () -> table.getName() + " has no text " + column);
  }

  /** Whether a person is named, so that it can be said which customer that is. */
  public boolean hasPerson() {
    return kind.field(FactKind.PERSON_KEY).isPresent();
  }

  /** Whether a postcode is given, so that it can be said in which ward it lies. */
  public boolean hasPostcode() {
    return kind.field("postcode").isPresent();
  }
}
