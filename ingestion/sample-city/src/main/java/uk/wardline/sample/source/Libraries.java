package uk.wardline.sample.source;

import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.TruthTable;

/** The libraries' members. Cards that ended long ago are cleared away. */
final class Libraries {

  private static final Habits HABITS = new Habits(false, 0, 60, true);
  private static final int CLEARED_AFTER = 900;

  private final Desk desk;
  private final Desk.Numbers cards;

  Libraries(Desk desk) {
    this.desk = desk;
    this.cards = desk.numbers("", 1500);
  }

  void write() {
    for (Person person : desk.town().people()) {
      Dice dice = person.dice(25);
      if (!person.stays().isEmpty() && dice.chance(0.27)) {
        int earliest = Math.max(person.arrived(), Days.yearsLater(person.birth(), 4));
        int joined = earliest + dice.waiting(700);
        if (person.stayOn(joined) != null) {
          member(person, joined, dice);
        }
      }
    }
  }

  private void member(Person person, int joined, Dice dice) {
    if (joined > Desk.LAST_EXTRACT) {
      return;
    }
    int gone = person.gone() == Days.NEVER ? Days.NEVER : person.gone() + dice.waiting(200);
    int ended = dice.chance(0.3) ? Math.min(joined + 60 + dice.waiting(900), gone) : gone;
    String key = "L" + cards.next(9);
    Stay stay = person.stayOn(joined);
    Home home = stay == null ? person.stays().getFirst().home() : stay.home();
    String branch = desk.wardName(home) + " Library";
    desk.truthOf(Feed.LIBRARY_MEMBERS, key, person);
    desk.truth(TruthTable.MEMBERSHIPS)
        .key(key)
        .key(Desk.id(person))
        .day(joined)
        .day(Desk.known(ended, Desk.LAST_EXTRACT))
        .text(branch)
        .end();
    for (int i = 0; i < Feed.LIBRARY_MEMBERS.extracts().size(); i++) {
      int on = Block.day(Feed.LIBRARY_MEMBERS, i);
      boolean cleared = i > 0 && ended != Days.NEVER && ended + CLEARED_AFTER <= on;
      if (joined <= on && !cleared) {
        row(key, person, new Spell(joined, ended), branch, on, i);
      }
    }
  }

  private void row(String key, Person person, Spell kept, String branch, int on, int extract) {
    Dice own = person.dice(26);
    Seen seen = desk.see(Feed.LIBRARY_MEMBERS, person, HABITS, own, kept, on);
    desk.block()
        .rows(Feed.LIBRARY_MEMBERS, extract)
        .key(key)
        .text(seen.forename())
        .text(seen.surname())
        .day(seen.birth())
        .text(own.chance(0.55) ? Contacting.mail(person, kept.from()) : "")
        .text(own.chance(0.5) ? Contacting.mobile(person) : "")
        .text(seen.line())
        .text(seen.postcode())
        .text(branch)
        .day(kept.from())
        .day(Desk.known(kept.to(), on))
        .end();
  }
}
