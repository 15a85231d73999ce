package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.address.Tenure;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Heads;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** The housing system: the council's tenancies and their rent accounts. */
final class Housing {

  private static final Habits HABITS = new Habits(false, 0.03, 30, false);
  private static final int FIRST_RENT_DAY = Days.of(2008, 4, 7);
  private static final int PERIOD = 28;

  private final Desk desk;
  private final Dice dice;
  private final Desk.Numbers numbers;
  private final Desk.Numbers entries;

  /** A tenancy: one home under one lead tenant. */
  private record Tenancy(String key, Household household, Person tenant, Home home, Spell spell) {}

  Housing(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("housing");
    this.numbers = desk.numbers("T", 600);
    this.entries = desk.numbers("E", 60_000);
  }

  void write(List<Claim> claims) {
    for (Household household : desk.town().households()) {
      Tenancy last = null;
      for (Heads heads : household.heads()) {
        Home home = heads.place().home();
        Spell spell = new Spell(heads.place().from(), heads.place().to());
        if (last != null && last.tenant().equals(heads.head()) && last.home().equals(home)) {
          last =
              new Tenancy(
                  last.key(),
                  household,
                  last.tenant(),
                  home,
                  new Spell(last.spell().from(), spell.to()));
          continue;
        }
        finish(last, claims);
        last =
            home.tenure() == Tenure.COUNCIL
                ? new Tenancy(numbers.next(), household, heads.head(), home, since(spell))
                : null;
      }
      finish(last, claims);
    }
  }

  /** Who lived there on the first day had come some time before. */
  private Spell since(Spell spell) {
    return spell.from() == Days.FIRST
        ? new Spell(spell.from() - dice.waiting(2000), spell.to())
        : spell;
  }

  private void finish(@org.jspecify.annotations.Nullable Tenancy tenancy, List<Claim> claims) {
    if (tenancy != null && tenancy.spell().from() <= Desk.LAST_EXTRACT) {
      tenancy(tenancy);
      rent(tenancy, claims);
    }
  }

  private void tenancy(Tenancy tenancy) {
    String person = "N" + tenancy.key().substring(1);
    Home home = tenancy.home();
    desk.truthOf(Feed.HOUSING_TENANCIES, person, tenancy.tenant());
    desk.truth(TruthTable.TENANCIES)
        .key(tenancy.key())
        .key(Desk.id(tenancy.tenant()))
        .number(home.uprn())
        .text(home.area().postcode())
        .text(desk.wardCode(home))
        .day(tenancy.spell().from())
        .day(Desk.known(tenancy.spell().to(), Desk.LAST_EXTRACT))
        .money(Rates.rent(home, rentYear(tenancy, Desk.LAST_EXTRACT)))
        .end();
    for (int i = 0; i < Feed.HOUSING_TENANCIES.extracts().size(); i++) {
      int on = Block.day(Feed.HOUSING_TENANCIES, i);
      if (tenancy.spell().from() <= on) {
        tenancy(tenancy, person, on, desk.block().rows(Feed.HOUSING_TENANCIES, i));
      }
    }
  }

  /** The rent of the last year of the tenancy, as known on a day. */
  private static int rentYear(Tenancy tenancy, int on) {
    return Calendar.year(Math.min(on, tenancy.spell().to() - 1));
  }

  private void tenancy(Tenancy tenancy, String key, int on, Rows rows) {
    Person person = tenancy.tenant();
    Home home = tenancy.home();
    Dice own = person.dice(14).part(home.number());
    Spell kept = new Spell(Math.max(tenancy.spell().from(), Days.FIRST), tenancy.spell().to());
    Seen seen =
        desk.see(Feed.HOUSING_TENANCIES, person, HABITS, own, kept, on, told -> told.at(home));
    rows.key(tenancy.key())
        .text(key)
        .text(person.female() ? "MRS" : "MR")
        .text(seen.given())
        .text(seen.surname())
        .day(seen.birth())
        .text(own.chance(0.8) ? Contacting.insurance(person, on) : "")
        .text(own.chance(0.8) ? Contacting.telephone(person, home) : "")
        .number(home.uprn())
        .text(home.line() + ", WEXBOROUGH")
        .text(home.area().postcode())
        .day(tenancy.spell().from())
        .day(Desk.known(tenancy.spell().to(), on))
        .money(Rates.rent(home, rentYear(tenancy, on)))
        .end();
  }

  /** Every four weeks a charge, what Housing Benefit pays of it, and mostly the rest. */
  private void rent(Tenancy tenancy, List<Claim> claims) {
    Dice own = tenancy.tenant().dice(15).part(tenancy.home().number());
    List<Award> awards =
        claims.stream()
            .filter(c -> c.household().equals(tenancy.household()))
            .flatMap(c -> c.awards().stream())
            .filter(a -> a.type() == Award.Type.HOUSING && a.home().equals(tenancy.home()))
            .toList();
    double pays = own.chance(0.8) ? 0.985 : own.chance(0.6) ? 0.85 : 0.5;
    for (int day = FIRST_RENT_DAY; day <= Desk.LAST_EXTRACT; day += PERIOD) {
      if (!tenancy.spell().has(day)) {
        continue;
      }
      long due = 4L * Rates.rent(tenancy.home(), Calendar.year(day));
      entry(tenancy, day, "CHG", "charge", due);
      long benefit = benefit(awards, day);
      if (benefit > 0) {
        entry(tenancy, day + 2, "HB", "housing benefit", -Math.min(benefit, due));
      }
      long rest = due - Math.min(benefit, due);
      if (rest > 0 && own.chance(pays)) {
        entry(tenancy, day + own.between(1, 20), "PAY", "payment", -rest);
      }
      if (own.chance(0.004)) {
        entry(tenancy, day + 5, "ADJ", "adjustment", (own.chance(0.5) ? 1 : -1) * due / 4);
      }
    }
  }

  private static long benefit(List<Award> awards, int day) {
    return awards.stream()
        .filter(a -> a.spell().has(day))
        .mapToLong(a -> 4L * a.weeklyPence())
        .sum();
  }

  private void entry(Tenancy tenancy, int posted, String code, String word, long pence) {
    String key = entries.next();
    Rows rows = desk.block().delivered(Feed.HOUSING_RENT, posted);
    if (rows == null) {
      return;
    }
    desk.truth(TruthTable.RENT)
        .key(key)
        .key(tenancy.key())
        .day(posted)
        .code(word)
        .money(pence)
        .end();
    rows.key(key).text(tenancy.key()).day(posted).code(code).money(pence).end();
  }
}
