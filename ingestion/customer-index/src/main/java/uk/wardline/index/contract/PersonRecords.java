package uk.wardline.index.contract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.wardline.index.contract.Role.BirthPart.Part;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

/**
 * Takes person records one by one, wherever they are kept, and puts them into standard form as
 * {@link PersonFiles} does with those of files. Not safe to share.
 */
public final class PersonRecords {
  private final PersonTable.Builder table = new PersonTable.Builder();
  private final Map<Source, Integer> sources = new HashMap<>();
  private final Map<String, Optional<Role>> roles = new HashMap<>();
  private final Intake intake;

  /**
   * No records yet.
   *
   * @param today after which nobody is born
   */
  public PersonRecords(LocalDate today) {
    this.intake = new Intake(table, today);
  }

  /**
   * Adds a record.
   *
   * @param key names the record at its source; never compared
   * @param isProtected whether it is of a protected person, who is never linked automatically
   * @param told what is told of the person, as received, by the words of a contract; what no role
   *     is called is left out
   */
  public void add(Source source, String key, boolean isProtected, Map<String, String> told) {
    table.begin(sources.computeIfAbsent(source, table::add), key);
    if (isProtected) {
      table.protect();
    }
    Map<Part, String> birth = new EnumMap<>(Part.class);
    told.forEach((word, text) ->
        roles
            .computeIfAbsent(word, Role::of)
            .ifPresent(role -> {
              switch (role) {
                case Role.Single(var field) -> intake.set(field, text);
                case Role.WholeName() -> intake.setWholeName(text);
                case Role.WholeAddress() -> intake.setWholeAddress(text);
                case Role.BirthPart(var part) -> birth.put(part, text);
              }
            }));
    intake.end();
    if (!birth.isEmpty()) {
      intake.setBirthDate(
          birth.getOrDefault(Part.YEAR, ""),
          birth.getOrDefault(Part.MONTH, ""),
          birth.getOrDefault(Part.DAY, ""));
    }
  }

  /** The records, in the order in which they were added. */
  public PersonTable table() {
    return table.build();
  }
}
