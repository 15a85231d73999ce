package uk.wardline.sample.source;

import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.TruthTable;

/** Concessionary travel: passes for older and for disabled people, renewed every five years. */
final class Travel {

  private static final Habits HABITS = new Habits(true, 0.02, 35, false);
  private static final double TAKES = 0.74;
  private static final int YEARS = 5;

  private final Desk desk;
  private final Desk.Numbers holders;
  private final Desk.Numbers passes;

  Travel(Desk desk) {
    this.desk = desk;
    this.holders = desk.numbers("H", 1000);
    this.passes = desk.numbers("633597", 3000);
  }

  void write() {
    for (Person person : desk.town().people()) {
      Dice dice = person.dice(23);
      if (person.stays().isEmpty() || !dice.chance(TAKES)) {
        continue;
      }
      int old = PassAge.from(person.birth());
      int disabled =
          dice.chance(0.35)
              ? Math.max(person.disabledSince(), Days.yearsLater(person.birth(), 5))
              : Days.NEVER;
      int may = Math.max(Math.min(old, disabled), person.arrived());
      int first = may <= Days.FIRST ? Days.FIRST + dice.below(700) - 350 : may + dice.waiting(150);
      if (may < person.gone() && first < person.gone() && first <= Desk.LAST_EXTRACT) {
        holder(person, first, old, dice);
      }
    }
  }

  private void holder(Person person, int first, int old, Dice dice) {
    String holder = holders.next(8);
    desk.truthOf(Feed.TRAVEL_PASSES, holder, person);
    int issued = first;
    while (issued <= Desk.LAST_EXTRACT && issued < person.gone()) {
      int expires = Days.yearsLater(issued, YEARS);
      pass(person, holder, issued, expires, issued >= old, dice);
      issued = expires + dice.between(-30, 10);
      if (dice.chance(0.07)) {
        return;
      }
    }
  }

  private void pass(Person person, String holder, int issued, int expires, boolean old, Dice dice) {
    String key = passes.next(10);
    desk.truth(TruthTable.PASSES)
        .key(key)
        .key(Desk.id(person))
        .code(old ? "older person" : "disabled person")
        .day(issued)
        .day(expires)
        .end();
    Dice own = person.dice(24);
    // A pass printed and never given out is struck off before the second extract.
    boolean struckOff = dice.chance(0.002) && issued <= Block.day(Feed.TRAVEL_PASSES, 0);
    String second = struckOff ? passes.next(10) : "";
    for (int i = 0; i < Feed.TRAVEL_PASSES.extracts().size(); i++) {
      int on = Block.day(Feed.TRAVEL_PASSES, i);
      if (issued <= on) {
        Spell kept =
            new Spell(Math.max(issued, person.arrived()), Math.min(expires, person.gone()));
        Seen seen = desk.see(Feed.TRAVEL_PASSES, person, HABITS, own, kept, on);
        row(key, holder, seen, issued, expires, old, i);
        if (struckOff && i == 0) {
          row(second, holder, seen, issued, issued + 1, old, i);
        }
      }
    }
  }

  private void row(
      String key, String holder, Seen seen, int issued, int expires, boolean old, int extract) {
    desk.block()
        .rows(Feed.TRAVEL_PASSES, extract)
        .key(key)
        .text(holder)
        .text(seen.surname())
        .text(seen.forename())
        .day(seen.birth())
        .text(seen.line())
        .text(seen.postcode())
        .code(old ? "O" : "D")
        .day(issued)
        .day(expires)
        .end();
  }
}
