package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Heads;
import uk.wardline.sample.life.Household;
import uk.wardline.sample.source.Billing.Item;

/** Council Tax accounts, and what is charged and taken off on each. */
final class Accounts {

  private final Desk desk;
  private final Dice dice;
  private final Desk.Numbers numbers;

  /** An account with its items, which are kept to say what a bill must come to. */
  record Billed(Account account, List<Item> items, List<Charge> charges) {

    /** What the items of a type come to in a year. */
    long sum(int year, ChargeType type) {
      return items.stream().filter(i -> i.type() == type).mapToLong(i -> i.known(year)).sum();
    }

    /** What is to be paid for a year. */
    long net(int year) {
      return items.stream().mapToLong(i -> i.known(year)).sum();
    }
  }

  Accounts(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("accounts");
    this.numbers = desk.numbers("6", 1500);
  }

  List<Billed> make(List<Claim> claims) {
    var billed = new ArrayList<Billed>();
    for (Household household : desk.town().households()) {
      for (Heads heads : household.heads()) {
        Spell spell = new Spell(heads.place().from(), heads.place().to());
        if (spell.isEmpty() || spell.from() > Desk.LAST_EXTRACT) {
          continue;
        }
        Dice own = dice.part(dice.roll());
        // Who lived there on the first day had come some time before.
        Spell since =
            spell.from() == Days.FIRST
                ? new Spell(spell.from() - own.waiting(2500), spell.to())
                : spell;
        var account =
            new Account(numbers.next(8), heads, since, new Billing(own).notice(18), own.part(1));
        billed.add(bill(account, claims));
      }
    }
    return billed;
  }

  private Billed bill(Account account, List<Claim> claims) {
    var billing = new Billing(account.dice().part(2));
    Home home = account.heads().place().home();
    var items = new ArrayList<Item>();
    int startNotice = billing.notice(9);
    items.add(
        new Item(
            ChargeType.CHARGE,
            account.spell(),
            startNotice,
            account.endNotice(),
            Calendar.LAST_YEAR,
            1,
            year -> Rates.charge(home.band(), year)));
    discounts(account, startNotice, billing, items);
    benefits(account, claims, billing, items);
    items.forEach(billing::add);
    return new Billed(account, items, billing.charges());
  }

  /** A quarter off where one grown-up lives; nothing to pay where all are students. */
  private void discounts(Account account, int accountNotice, Billing billing, List<Item> items) {
    var place = account.heads().place();
    Spell lived = new Spell(place.from(), place.to());
    for (Residents.Count count :
        Residents.of(desk.town(), place.household(), place.home(), lived)) {
      int start = Math.max(billing.notice(14), accountNotice);
      int end = Math.max(billing.notice(25), account.endNotice());
      char band = place.home().band();
      if (count.counted() == 1) {
        items.add(
            new Item(
                ChargeType.DISCOUNT,
                count.spell(),
                start,
                end,
                Calendar.LAST_YEAR,
                -1,
                year -> Rates.charge(band, year) / 4));
      } else if (count.counted() == 0 && count.students() > 0) {
        items.add(
            new Item(
                ChargeType.EXEMPTION,
                count.spell(),
                start,
                end,
                Calendar.LAST_YEAR,
                -1,
                year -> Rates.charge(band, year)));
      }
    }
  }

  private static void benefits(
      Account account, List<Claim> claims, Billing billing, List<Item> items) {
    var place = account.heads().place();
    Spell lived = new Spell(place.from(), place.to());
    for (Claim claim : claims) {
      if (!claim.household().equals(place.household())) {
        continue;
      }
      for (Award award : claim.awards()) {
        Spell spell = award.spell().within(lived);
        if (award.type() == Award.Type.HOUSING
            || !award.home().equals(place.home())
            || spell.isEmpty()) {
          continue;
        }
        ChargeType type =
            award.type() == Award.Type.COUNCIL_TAX ? ChargeType.BENEFIT : ChargeType.REDUCTION;
        int weekly = award.weeklyPence();
        int year = Calendar.year(spell.from());
        // What holds on 1 April stands on the bill already.
        int startNotice = spell.from() == Calendar.begin(year) ? -17 : billing.notice(10);
        items.add(
            new Item(
                type,
                spell,
                startNotice,
                billing.notice(12),
                year,
                -1,
                which -> weekly * Calendar.days(which) / 7));
      }
    }
  }
}
