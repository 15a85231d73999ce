package uk.wardline.feeds.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.contract.FactMapping;
import uk.wardline.feeds.survey.Header;

/**
 * Which value of a row goes where: a slot for each field of each fact that the contract maps to.
 */
final class FactSlots {

  private static final int UNMAPPED = -1;

  /** A field of a fact and the column that feeds it. */
  private record Slot(String kind, FactKind.Field field, int column) {}

  private final List<Slot> slots = new ArrayList<>();

  FactSlots(Contract contract, Header header) {
    for (FactMapping mapping : contract.facts()) {
      for (FactKind.Field field : mapping.kind().fields()) {
        int column =
            mapping
                .columnOf(field.name())
                .map(name -> header.indexOf(name).orElseThrow())
                .orElse(UNMAPPED);
        slots.add(new Slot(mapping.kind().name(), field, column));
      }
    }
  }

  int slot(String kind, String field) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).kind().equals(kind) && slots.get(i).field().name().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "The contract maps to no fact '%s' with a field '%s'".formatted(kind, field));
  }

  /** The values by slot, from the values by column and the texts by column. */
  @Nullable Object[] values(@Nullable Object[] parsed, String[] received) {
    @Nullable Object[] values = new @Nullable Object[slots.size()];
    for (int i = 0; i < values.length; i++) {
      Slot slot = slots.get(i);
      if (slot.column() != UNMAPPED) {
        values[i] = value(slot.field().value(), parsed[slot.column()], received[slot.column()]);
      }
    }
    return values;
  }

  private static @Nullable Object value(
      FactKind.Value wanted, @Nullable Object parsed, String received) {
    if (parsed == null) {
      return null;
    }
    if (wanted == FactKind.Value.TEXT && !(parsed instanceof String)) {
      return received.strip();
    }
    if (wanted == FactKind.Value.MONTH && parsed instanceof LocalDate day) {
      return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1);
    }
    return parsed;
  }
}
