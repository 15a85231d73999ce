package uk.wardline.sample.source;

import java.util.List;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.TruthTable;

/** Who does not want to be contacted, who objects to sharing, and who is protected. */
final class Preferences {

  private static final Habits HABITS = new Habits(false, 0, 30, true);
  private static final double PROTECTED = 0.0012;
  private static final List<String> SCOPES =
      List.of("", "", "marketing", "surveys", "Libraries", "Customer Services");
  private static final List<String> PURPOSES =
      List.of("", "research", "fraud matching", "sharing with the police");

  private final Desk desk;
  private final Desk.Numbers people;
  private final Desk.Numbers numbers;

  /** One preference. */
  private record Wish(String code, String word, String scope, Spell spell) {}

  Preferences(Desk desk) {
    this.desk = desk;
    this.people = desk.numbers("PR", 300);
    this.numbers = desk.numbers("PF", 600);
  }

  void write() {
    for (Person person : desk.town().people()) {
      Dice dice = person.dice(27);
      int from = Math.max(person.arrived(), Days.yearsLater(person.birth(), 16));
      boolean shielded = dice.chance(PROTECTED);
      boolean quiet = dice.chance(0.02);
      boolean objects = dice.chance(0.008);
      if (!(shielded || quiet || objects) || person.stays().isEmpty()) {
        continue;
      }
      int day = from + dice.waiting(700);
      if (day >= person.gone() || day > Desk.LAST_EXTRACT) {
        continue;
      }
      String ref = people.next(7);
      desk.truthOf(Feed.CONTACT_PREFERENCES, ref, person);
      if (shielded) {
        wish(person, ref, shielded, new Wish("PROT", "protected", "", Spell.since(day)));
      }
      if (quiet) {
        int to = dice.chance(0.2) ? day + 30 + dice.waiting(500) : Days.NEVER;
        wish(
            person,
            ref,
            shielded,
            new Wish("DNC", "do not contact", dice.pick(SCOPES), new Spell(day, to)));
      }
      if (objects) {
        wish(
            person,
            ref,
            shielded,
            new Wish("OBJ", "objection to sharing", dice.pick(PURPOSES), Spell.since(day)));
      }
    }
  }

  private void wish(Person person, String ref, boolean shielded, Wish wish) {
    String key = numbers.next(7);
    desk.truth(TruthTable.PREFERENCES)
        .key(key)
        .key(Desk.id(person))
        .code(wish.word())
        .text(wish.scope())
        .day(wish.spell().from())
        .day(Desk.known(wish.spell().to(), Desk.LAST_EXTRACT))
        .end();
    Dice own = person.dice(28);
    for (int i = 0; i < Feed.CONTACT_PREFERENCES.extracts().size(); i++) {
      int on = Block.day(Feed.CONTACT_PREFERENCES, i);
      if (wish.spell().from() <= on) {
        Spell kept = new Spell(wish.spell().from(), person.gone());
        Seen seen = desk.see(Feed.CONTACT_PREFERENCES, person, HABITS, own, kept, on);
        desk.block()
            .rows(Feed.CONTACT_PREFERENCES, i)
            .key(key)
            .text(ref)
            .text(seen.inFull())
            .day(seen.birth())
            .text(own.part(1).chance(0.4) ? Contacting.mail(person, on) : "")
            .text(seen.line())
            .text(seen.postcode())
            .code(wish.code())
            .text(wish.scope())
            .flag(shielded)
            .day(wish.spell().from())
            .day(Desk.known(wish.spell().to(), on))
            .end();
      }
    }
  }
}
