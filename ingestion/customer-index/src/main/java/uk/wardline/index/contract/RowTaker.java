package uk.wardline.index.contract;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.wardline.index.contract.PersonContract.Mapping;
import uk.wardline.index.contract.Role.BirthPart.Part;

/** Takes the values of a row to where the contract says. Not safe to share. */
final class RowTaker {
  private final PersonContract contract;
  private final Map<String, Integer> columns;
  private final Intake intake;
  private final boolean birthParts;

  RowTaker(PersonContract contract, Map<String, Integer> columns, Intake intake) {
    this.contract = contract;
    this.columns = columns;
    this.intake = intake;
    this.birthParts =
        contract.mappings().stream().anyMatch(m -> m.role() instanceof Role.BirthPart);
  }

  String key(CsvRecord row) {
    return text(row, contract.key());
  }

  boolean saysProtected(CsvRecord row, Set<String> yes) {
    return yes.contains(
        text(row, contract.protectedColumn().stream().toList()).toLowerCase(Locale.ROOT));
  }

  void take(CsvRecord row) {
    Map<Part, String> birth = new EnumMap<>(Part.class);
    for (Mapping mapping : contract.mappings()) {
      String raw = text(row, mapping.columns());
      switch (mapping.role()) {
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

  private String text(CsvRecord row, List<String> names) {
    if (names.size() == 1) {
      return field(row, names.getFirst());
    }
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      String field = field(row, name);
      if (!field.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(field);
      }
    }
    return joined.toString();
  }

  private String field(CsvRecord row, String name) {
    Integer column = columns.get(name);
    return column == null ? "" : row.getField(column).strip();
  }
}
