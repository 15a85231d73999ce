package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** Community safety: cases with their victims, of whom a few are victims again and again. */
final class Safety {

  private static final Habits HABITS = new Habits(false, 0.01, 10, true);
  private static final double NAMED = 0.88;
  private static final List<String> TYPES =
      List.of(
          "nuisance neighbours",
          "noise",
          "harassment",
          "verbal abuse",
          "damage to property",
          "vandalism",
          "hate incident",
          "rowdy behaviour");

  private final Desk desk;
  private final Desk.Numbers cases;

  Safety(Desk desk) {
    this.desk = desk;
    this.cases = desk.numbers("", 2000);
  }

  void write() {
    for (Person person : desk.town().people()) {
      Dice dice = person.dice(22);
      boolean frail = person.careSince() != Days.NEVER || person.disabledSince() != Days.NEVER;
      boolean targeted = dice.chance(frail ? 0.02 : 0.0025);
      double inAYear = targeted ? 2 + 5 * dice.share() : 0.012;
      int from = Math.max(Days.FIRST, Days.yearsLater(person.birth(), 14));
      for (int day = from + dice.waiting(365 / inAYear);
          day <= Desk.LAST_EXTRACT;
          day += 1 + dice.waiting(365 / inAYear)) {
        Stay stay = person.stayOn(day);
        if (stay != null) {
          report(person, stay.home(), day, frail, dice);
        }
      }
    }
  }

  private void report(Person person, Home home, int day, boolean frail, Dice dice) {
    String number = cases.next(9);
    String key = "CC" + number;
    boolean named = dice.chance(NAMED);
    String type = dice.pick(TYPES);
    boolean vulnerable = dice.chance(frail ? 0.6 : 0.06);
    int closed = day + dice.waiting(40);
    if (named) {
      desk.truthOf(Feed.SAFETY_CASES, "V" + number, person);
    }
    desk.truth(TruthTable.CASES)
        .key(key)
        .key(named ? Desk.id(person) : "")
        .day(day)
        .text(type)
        .text(Boolean.toString(vulnerable))
        .text(home.area().postcode())
        .text(desk.wardCode(home))
        .end();
    Dice own = dice.part(day);
    for (int i = 0; i < Feed.SAFETY_CASES.extracts().size(); i++) {
      int on = Block.day(Feed.SAFETY_CASES, i);
      if (day <= on) {
        Rows rows = desk.block().rows(Feed.SAFETY_CASES, i).key(key);
        if (named) {
          victim(rows, "V" + number, person, home, day, own, on);
        } else {
          rows.blank().blank().blank().blank().blank();
        }
        rows.day(day)
            .text(type)
            .flag(vulnerable)
            .text(closed <= on ? "closed" : "open")
            .number(home.uprn())
            .text(home.area().postcode())
            .end();
      }
    }
  }

  private void victim(Rows rows, String ref, Person person, Home home, int day, Dice own, int on) {
    Spell kept = new Spell(day, day + 1);
    Seen seen = desk.see(Feed.SAFETY_CASES, person, HABITS, own, kept, on);
    rows.text(ref)
        .text(seen.inFull())
        .day(own.part(1).chance(0.75) ? seen.birth() : Days.NEVER)
        .text(seen.line())
        .text(own.part(2).chance(0.6) ? Contacting.telephone(person, home) : "");
  }
}
