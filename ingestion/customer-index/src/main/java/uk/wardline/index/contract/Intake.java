package uk.wardline.index.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.ValuePool;
import uk.wardline.index.standard.BirthDateCleaner;
import uk.wardline.index.standard.Cleaner;
import uk.wardline.index.standard.Code;
import uk.wardline.index.standard.EmailAddress;
import uk.wardline.index.standard.FullName;
import uk.wardline.index.standard.House;
import uk.wardline.index.standard.NameCleaner;
import uk.wardline.index.standard.NationalInsuranceNumber;
import uk.wardline.index.standard.PlainText;
import uk.wardline.index.standard.Postcode;
import uk.wardline.index.standard.Sex;
import uk.wardline.index.standard.StreetCleaner;
import uk.wardline.index.standard.Telephone;
import uk.wardline.index.standard.UkAddress;
import uk.wardline.index.standard.Uprn;

/**
 * Puts a record's values into a table in standard form. Each value as written is cleaned once. Not
 * safe to share.
 */
final class Intake {
  private final PersonTable.Builder table;
  private final BirthDateCleaner birthDates;
  private final Map<Field, Map<String, Integer>> known = new HashMap<>();

  Intake(PersonTable.Builder table, LocalDate today) {
    this.table = table;
    this.birthDates = new BirthDateCleaner(today);
  }

  void set(Field field, String raw) {
    Map<String, Integer> ofField = known.computeIfAbsent(field, _ -> new HashMap<>());
    Integer id = ofField.get(raw);
    if (id == null) {
      id = cleaner(field.kind()).clean(raw).map(v -> table.pool(field).idOf(v)).orElse(0);
      ofField.put(raw, id);
    }
    table.set(field, id);
  }

  void setWholeName(String raw) {
    FullName name = FullName.parse(raw);
    Field sex = Field.of(Kind.SEX);
    if (table.get(sex) == ValuePool.MISSING) {
      FullName.sexOfTitle(raw).ifPresent(s -> table.set(sex, s));
    }
    setClean(Kind.FORENAME, name.forename());
    setClean(Kind.MIDDLE_NAME, name.middle());
    setClean(Kind.SURNAME, name.surname());
  }

  void setWholeAddress(String raw) {
    UkAddress address = UkAddress.parse(raw);
    setClean(Kind.HOUSE, address.house());
    setClean(Kind.STREET, address.street());
    address.postcode().ifPresent(p -> table.set(Field.of(Kind.POSTCODE), p));
  }

  void setBirthDate(String year, String month, String day) {
    setClean(Kind.BIRTH_DATE, birthDates.of(year, month, day));
  }

  /** Ends a record: further given names in the place of the forename are middle names. */
  void end() {
    Field forename = Field.of(Kind.FORENAME);
    Field middle = Field.of(Kind.MIDDLE_NAME);
    String given = table.pool(forename).value(table.get(forename));
    int gap = given.indexOf(' ');
    if (gap > 0 && table.get(middle) == ValuePool.MISSING) {
      table.set(forename, given.substring(0, gap));
      table.set(middle, given.substring(gap + 1));
    }
  }

  private void setClean(Kind kind, Optional<String> value) {
    Field field = Field.of(kind);
    table.set(field, value.map(v -> table.pool(field).idOf(v)).orElse(0));
  }

  private Cleaner cleaner(Kind kind) {
    return switch (kind) {
      case FORENAME, MIDDLE_NAME, SURNAME -> new NameCleaner();
      case BIRTH_DATE, DEATH_DATE, HOME_FROM, HOME_TO -> birthDates;
      case SEX -> new Sex();
      case NI_NUMBER -> new NationalInsuranceNumber();
      case IDENTIFIER -> new Code();
      case HOUSE -> new House();
      case TELEPHONE -> new Telephone("GB");
      case EMAIL -> new EmailAddress();
      case UPRN -> new Uprn();
      case POSTCODE -> new Postcode();
      case STREET -> new StreetCleaner();
      case LOCALITY, TOWN, ATTRIBUTE -> new PlainText();
    };
  }
}
