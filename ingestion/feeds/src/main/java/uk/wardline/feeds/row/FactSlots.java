package uk.wardline.feeds.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.contract.Person;
import uk.wardline.feeds.survey.Header;

/**
 * Which value of a row goes where: a slot for each field of each fact that the contract maps to,
 * and for what is told of the person.
 */
final class FactSlots {

  /** A field of a fact and what feeds it. */
  private record Slot(String kind, String field, FieldValues values) {}

  private final List<Slot> slots = new ArrayList<>();

  FactSlots(Contract contract, Header header) {
    for (FactMapping mapping : contract.facts()) {
      for (FactKind.Field field : mapping.kind().fields()) {
        FieldValues values =
            mapping
                .origin(field.name())
                .map(origin -> FieldValues.of(field, origin, contract, header))
                .orElse(new FieldValues.None());
        slots.add(new Slot(mapping.kind().name(), field.name(), values));
      }
    }
    contract.person().ifPresent(person -> addPerson(person, header));
  }

  private void addPerson(Person person, Header header) {
    add(PersonSlots.KEY, person.key(), header);
    person.shield().ifPresent(column -> add(PersonSlots.PROTECTED, List.of(column), header));
    person.parts().forEach(part -> add(part.role(), part.columns(), header));
  }

  private void add(String name, List<String> columns, Header header) {
    slots.add(
        new Slot(
            PersonSlots.PERSON,
            name,
            new FieldValues.Joined(FieldValues.indexes(columns, header))));
  }

  int slot(String kind, String field) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).kind().equals(kind) && slots.get(i).field().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "The contract maps to no fact '%s' with a field '%s'".formatted(kind, field));
  }

  /** The values by slot; what is wrong with them is added to the reasons. */
  @Nullable Object[] values(
      @Nullable Object[] parsed, String[] received, long line, Reasons reasons) {
    @Nullable Object[] values = new @Nullable Object[slots.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = slots.get(i).values().of(parsed, received, line, reasons);
    }
    return values;
  }
}
