package uk.wardline.sample.source;

import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.NameSpell;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.TruthTable;

/** The truth about people and households themselves, which no system has. */
final class Census {

  private final Desk desk;

  Census(Desk desk) {
    this.desk = desk;
  }

  void write() {
    desk.town().people().forEach(this::write);
    desk.town().households().forEach(this::write);
  }

  private void write(Person person) {
    String id = Desk.id(person);
    desk.truth(TruthTable.PEOPLE)
        .key(id)
        .text(person.female() ? "F" : "M")
        .day(person.birth())
        .text(Boolean.toString(person.birthdayKnown()))
        .day(person.death())
        .text(person.origin().word())
        .end();
    for (NameSpell spell : person.names()) {
      desk.truth(TruthTable.NAMES)
          .key(id)
          .day(spell.from())
          .text(spell.name().forename())
          .text(spell.name().middle())
          .text(spell.name().surname())
          .end();
    }
    for (Stay stay : person.stays()) {
      desk.truth(TruthTable.RESIDENCES)
          .key(id)
          .key("H" + stay.household().number())
          .number(stay.home().uprn())
          .text(stay.home().area().postcode())
          .text(desk.wardCode(stay.home()))
          .day(stay.from())
          .day(stay.to())
          .end();
    }
  }

  private void write(Household household) {
    for (Means means : household.means()) {
      desk.truth(TruthTable.HOUSEHOLD_MEANS)
          .key("H" + household.number())
          .day(means.from())
          .day(means.to() == Days.NEVER ? Days.NEVER : means.to())
          .text(
              means.kind().passports()
                  ? means.kind().benefit()
                  : means.kind().name().toLowerCase(java.util.Locale.ROOT))
          .money(means.annualPence())
          .text(Boolean.toString(means.childTaxCredit()))
          .text(Boolean.toString(means.workingTaxCredit()))
          .end();
    }
  }
}
