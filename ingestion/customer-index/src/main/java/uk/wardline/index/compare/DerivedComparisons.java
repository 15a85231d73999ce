package uk.wardline.index.compare;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

/**
 * Comparisons from the kinds of fields alone: one for each field, the order of names where both are
 * there, and from when to when people lived where.
 */
public final class DerivedComparisons {
  private DerivedComparisons() {}

  public static List<ComparisonSpec> of(PersonTable table) {
    List<ComparisonSpec> specs = new ArrayList<>();
    for (Column column : table.columns()) {
      Field field = column.field();
      if (field.kind().isOfMove()) {
        continue;
      }
      specs.add(
          new ComparisonSpec(
              List.of(field), Comparators.nameFor(field.kind()), field.kind() != Kind.SEX));
    }
    if (table.first(Kind.FORENAME).isPresent() && table.first(Kind.SURNAME).isPresent()) {
      specs.add(
          new ComparisonSpec(
              List.of(Field.of(Kind.FORENAME), Field.of(Kind.SURNAME)),
              Comparators.NAME_ORDER,
              false));
    }
    if (table.first(Kind.HOME_FROM).isPresent() && table.first(Kind.HOME_TO).isPresent()) {
      specs.add(
          new ComparisonSpec(
              List.of(Field.of(Kind.HOME_FROM), Field.of(Kind.HOME_TO)),
              Comparators.SPELLS,
              false));
    }
    return specs;
  }
}
