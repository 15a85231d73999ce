package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.Stay;

/**
 * What is awarded: in full to those on a benefit that passes for others, and less by a share of
 * what an income exceeds. Council Tax Benefit to 31 March 2013, the local reduction after it.
 */
final class Awarding {

  private static final int REFORM = Days.of(2013, 4, 1);
  private static final int LEAST_PENCE = 50;
  private static final int MOST_RENT_PENCE = 13_500;

  private final Desk desk;
  private final Desk.Numbers numbers;

  Awarding(Desk desk) {
    this.desk = desk;
    this.numbers = desk.numbers("AW", 10_000);
  }

  /** Awards in one home on one assessment; a new rate each 1 April. */
  void award(Household household, Stay place, Means means, List<Award> awards) {
    Home home = place.home();
    Spell both = new Spell(place.from(), place.to()).within(new Spell(means.from(), means.to()));
    for (int year = Calendar.FIRST_YEAR - 1; year <= Calendar.LAST_YEAR; year++) {
      Spell spell =
          both.within(
              year == Calendar.LAST_YEAR
                  ? Spell.since(Calendar.begin(year))
                  : Calendar.spell(year));
      if (spell.isEmpty() || spell.from() > Desk.LAST_EXTRACT) {
        continue;
      }
      if (home.tenure().isRented() && !forgets(household)) {
        add(Award.Type.HOUSING, spell, rentPart(home, means, year), home, awards);
      }
      Award.Type type = spell.from() < REFORM ? Award.Type.COUNCIL_TAX : Award.Type.REDUCTION;
      add(type, spell, taxPart(household, home, means, spell), home, awards);
    }
  }

  /** Some who claim help with the tax do not know that there is help with the rent. */
  private static boolean forgets(Household household) {
    return new Dice(household.number()).part(31).chance(0.05);
  }

  private void add(Award.Type type, Spell spell, int weekly, Home home, List<Award> awards) {
    if (weekly >= LEAST_PENCE) {
      awards.add(new Award(numbers.next(), type, spell, weekly, home));
    }
  }

  private static int rentPart(Home home, Means means, int year) {
    int rent = Math.min(Rates.rent(home, year), MOST_RENT_PENCE);
    return means.kind().passports() ? rent : rent - excess(means) * 65 / 100;
  }

  private int taxPart(Household household, Home home, Means means, Spell spell) {
    Spell firstDay = new Spell(spell.from(), spell.from() + 1);
    Residents.Count count = Residents.of(desk.town(), household, home, firstDay).getFirst();
    if (count.counted() == 0 && count.students() > 0) {
      return 0;
    }
    int year = Math.max(Calendar.year(spell.from()), Calendar.FIRST_YEAR);
    int tax = (int) (Rates.charge(home.band(), year) * 7L / 365);
    int liable = count.counted() == 1 ? tax * 3 / 4 : tax;
    boolean pensioner =
        means.kind() == Means.Kind.PENSION_CREDIT || means.kind() == Means.Kind.PENSION;
    // From 2013 on working people pay a fifth themselves.
    int most = spell.from() >= REFORM && !pensioner ? liable * 4 / 5 : liable;
    return means.kind().passports() ? most : most - excess(means) * 20 / 100;
  }

  /** A week's income over what a household of its kind is held to need. */
  private static int excess(Means means) {
    int needed = means.childTaxCredit() ? 19_000 : 11_000;
    return Math.max(0, means.annualPence() / 52 - needed);
  }
}
