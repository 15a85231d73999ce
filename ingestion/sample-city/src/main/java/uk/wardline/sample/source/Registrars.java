package uk.wardline.sample.source;

import org.jspecify.annotations.Nullable;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.Rows;
import uk.wardline.sample.write.TruthTable;

/** The registers of births, deaths and marriages. An entry is made once and never changes. */
final class Registrars {

  private static final Habits HABITS = new Habits(true, 0, 1, true);

  private final Desk desk;
  private final Dice dice;
  private final Desk.Numbers births;
  private final Desk.Numbers deaths;
  private final Desk.Numbers marriages;

  Registrars(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("registrars");
    this.births = desk.numbers("B", 300);
    this.deaths = desk.numbers("D", 300);
    this.marriages = desk.numbers("M", 300);
  }

  void write() {
    for (Person person : desk.town().people()) {
      if (person.bornHere() && !person.stays().isEmpty()) {
        birth(person);
      }
      if (person.death() != Days.NEVER && !person.stays().isEmpty()) {
        death(person);
      }
      for (Person.Wedding wedding : person.weddings()) {
        if (wedding.first()) {
          marriage(person, wedding);
        }
      }
    }
  }

  private void birth(Person child) {
    String key = births.next(7);
    int registered = child.birth() + dice.between(5, 42);
    Dice own = child.dice(11);
    event(Feed.REGISTRARS_BIRTHS, key, child, "birth", child.birth(), registered);
    for (int i = 0; i < Feed.REGISTRARS_BIRTHS.extracts().size(); i++) {
      if (registered <= Block.day(Feed.REGISTRARS_BIRTHS, i)) {
        Seen seen = seen(Feed.REGISTRARS_BIRTHS, child, own, child.birth(), i);
        desk.block()
            .rows(Feed.REGISTRARS_BIRTHS, i)
            .key(key)
            .day(registered)
            .day(child.birth())
            .text(seen.given())
            .text(seen.surname())
            .text(child.female() ? "Female" : "Male")
            .text(nameOf(child.mother(), child.birth()))
            .text(nameOf(child.father(), child.birth()))
            .text(seen.line())
            .text(seen.postcode())
            .end();
      }
    }
  }

  private static String nameOf(@Nullable Person parent, int day) {
    return parent == null ? "" : parent.nameOn(day).inFull();
  }

  private void death(Person person) {
    String key = deaths.next(7);
    int registered = person.death() + dice.between(1, 12);
    Dice own = person.dice(12);
    event(Feed.REGISTRARS_DEATHS, key, person, "death", person.death(), registered);
    for (int i = 0; i < Feed.REGISTRARS_DEATHS.extracts().size(); i++) {
      if (registered <= Block.day(Feed.REGISTRARS_DEATHS, i)) {
        Seen seen = seen(Feed.REGISTRARS_DEATHS, person, own, person.death(), i);
        desk.block()
            .rows(Feed.REGISTRARS_DEATHS, i)
            .key(key)
            .day(registered)
            .day(person.death())
            .text(seen.familyFirst())
            .text(person.female() ? "Female" : "Male")
            .day(seen.birth())
            .text(seen.line())
            .text(seen.postcode())
            .end();
      }
    }
  }

  private void marriage(Person person, Person.Wedding wedding) {
    String key = marriages.next(7);
    int registered = wedding.day() + dice.between(0, 4);
    party(key + "/1", person, wedding.day(), registered);
    party(key + "/2", wedding.with(), wedding.day(), registered);
  }

  private void party(String key, Person person, int day, int registered) {
    Dice own = person.dice(13).part(day);
    event(Feed.REGISTRARS_MARRIAGES, key, person, "marriage", day, registered);
    for (int i = 0; i < Feed.REGISTRARS_MARRIAGES.extracts().size(); i++) {
      if (registered <= Block.day(Feed.REGISTRARS_MARRIAGES, i)) {
        Seen seen = seen(Feed.REGISTRARS_MARRIAGES, person, own, day - 1, i);
        Rows rows = desk.block().rows(Feed.REGISTRARS_MARRIAGES, i);
        rows.key(key)
            .day(registered)
            .day(day)
            .text(seen.given())
            .text(seen.surname())
            .day(seen.birth())
            .text(seen.line())
            .text(seen.postcode())
            .end();
      }
    }
  }

  private Seen seen(Feed feed, Person person, Dice own, int day, int extract) {
    return desk.see(feed, person, HABITS, own, new Spell(day, day + 1), Block.day(feed, extract));
  }

  private void event(
      Feed feed, String key, Person person, String type, int occurred, int registered) {
    if (registered <= Desk.LAST_EXTRACT) {
      desk.truthOf(feed, key, person);
      desk.truth(TruthTable.LIFE_EVENTS)
          .key(key)
          .key(Desk.id(person))
          .code(type)
          .day(occurred)
          .day(registered)
          .end();
    }
  }
}
