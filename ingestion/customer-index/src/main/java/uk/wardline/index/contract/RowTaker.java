package uk.wardline.index.contract;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.wardline.index.contract.PersonContract.Mapping;
import uk.wardline.index.contract.Role.BirthPart.Part;

/** Takes the values of a row to where the contract says. Not safe to share. */
final class RowTaker {
  private final Intake intake;
  private final boolean birthParts;
  private final int[] key;
  private final int[] shielded;
  private final List<Taken> taken = new ArrayList<>();

  /** What becomes of the columns at these places of a row. */
  @SuppressWarnings("ArrayRecordComponent") // read for every row and never compared
  private record Taken(Role role, int[] columns) {}

  RowTaker(PersonContract contract, Map<String, Integer> columns, Intake intake) {
    this.intake = intake;
    this.key = places(columns, contract.key());
    this.shielded = places(columns, contract.protectedColumn().stream().toList());
    for (Mapping mapping : contract.mappings()) {
      taken.add(new Taken(mapping.role(), places(columns, mapping.columns())));
    }
    this.birthParts =
        contract.mappings().stream().anyMatch(m -> m.role() instanceof Role.BirthPart);
  }

  String key(CsvRecord row) {
    return text(row, key);
  }

  boolean saysProtected(CsvRecord row, Set<String> yes) {
    return yes.contains(text(row, shielded).toLowerCase(Locale.ROOT));
  }

  void take(CsvRecord row) {
    Map<Part, String> birth = new EnumMap<>(Part.class);
    for (Taken each : taken) {
      String raw = text(row, each.columns());
      switch (each.role()) {
        case Role.Single(var field) -> intake.set(field, raw);
        case Role.WholeName() -> intake.setWholeName(raw);
        case Role.WholeAddress() -> intake.setWholeAddress(raw);
        case Role.BirthPart(var part) -> birth.put(part, raw);
      }
    }
    intake.end();
    if (birthParts) {
      intake.setBirthDate(
          birth.getOrDefault(Part.YEAR, ""),
          birth.getOrDefault(Part.MONTH, ""),
          birth.getOrDefault(Part.DAY, ""));
    }
  }

  static int[] places(Map<String, Integer> columns, List<String> names) {
    return names.stream().filter(columns::containsKey).mapToInt(columns::get).toArray();
  }

  static String text(CsvRecord row, int[] places) {
    if (places.length == 1) {
      return row.getField(places[0]).strip();
    }
    StringBuilder joined = new StringBuilder();
    for (int place : places) {
      String field = row.getField(place).strip();
      if (!field.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(field);
      }
    }
    return joined.toString();
  }
}
