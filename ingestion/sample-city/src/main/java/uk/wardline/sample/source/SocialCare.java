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
import uk.wardline.sample.write.TruthTable;

/** Adult social care: its clients, and their assessments about once a year. */
final class SocialCare {

  private static final Habits HABITS = new Habits(false, 0, 20, true);
  private static final List<String> NEEDS =
      List.of(
          "physical support",
          "physical support",
          "physical support",
          "memory and cognition",
          "learning disability",
          "mental health",
          "sensory support");
  private static final List<String> OUTCOMES =
      List.of(
          "home care",
          "home care",
          "direct payment",
          "day care",
          "residential care",
          "equipment",
          "no further action");

  private final Desk desk;
  private final Desk.Numbers clients;
  private final Desk.Numbers assessments;

  SocialCare(Desk desk) {
    this.desk = desk;
    this.clients = desk.numbers("AC", 400);
    this.assessments = desk.numbers("AA", 2000);
  }

  void write() {
    for (Person person : desk.town().people()) {
      int since = Math.max(Math.max(person.careSince(), person.arrived()), adult(person));
      if (person.careSince() != Days.NEVER && since < Math.min(person.gone(), Desk.LAST_EXTRACT)) {
        client(person, since, person.dice(20));
      }
    }
  }

  private static int adult(Person person) {
    return Days.yearsLater(person.birth(), 18);
  }

  private void client(Person person, int since, Dice dice) {
    int opened = Math.max(since, Days.FIRST) + dice.waiting(20);
    if (opened > Desk.LAST_EXTRACT || opened >= person.gone()) {
      return;
    }
    String key = clients.next(8);
    int closed = person.gone() == Days.NEVER ? Days.NEVER : person.gone() + dice.waiting(15);
    desk.truthOf(Feed.CARE_CLIENTS, key, person);
    for (int i = 0; i < Feed.CARE_CLIENTS.extracts().size(); i++) {
      int on = Block.day(Feed.CARE_CLIENTS, i);
      if (opened <= on) {
        client(key, person, new Spell(opened, closed), on, i);
      }
    }
    String need = dice.pick(NEEDS);
    for (int day = opened + dice.waiting(12);
        day <= Desk.LAST_EXTRACT && day < person.gone();
        day += 300 + dice.waiting(90)) {
      assessment(person, key, day, need, dice.pick(OUTCOMES));
    }
  }

  private void client(String key, Person person, Spell kept, int on, int extract) {
    Dice own = person.dice(21);
    Seen seen = desk.see(Feed.CARE_CLIENTS, person, HABITS, own, kept, on);
    Stay stay = person.stayOn(Math.min(on, person.gone() - 1));
    Home home = stay == null ? person.stays().getLast().home() : stay.home();
    desk.block()
        .rows(Feed.CARE_CLIENTS, extract)
        .key(key)
        .text(seen.familyFirst())
        .day(seen.birth())
        .text(person.female() ? "F" : "M")
        .text(seen.line() + (seen.postcode().isEmpty() ? "" : ", Wexborough, " + seen.postcode()))
        .text(own.chance(0.7) ? Contacting.telephone(person, home) : "")
        .day(kept.from())
        .day(Desk.known(kept.to(), on))
        .end();
  }

  private void assessment(Person person, String client, int day, String need, String outcome) {
    String key = assessments.next();
    desk.truth(TruthTable.CARE)
        .key(key)
        .key(Desk.id(person))
        .day(day)
        .text(need)
        .text(outcome)
        .end();
    for (int i = 0; i < Feed.CARE_ASSESSMENTS.extracts().size(); i++) {
      if (day <= Block.day(Feed.CARE_ASSESSMENTS, i)) {
        desk.block()
            .rows(Feed.CARE_ASSESSMENTS, i)
            .key(key)
            .text(client)
            .day(day)
            .text(need)
            .text(outcome)
            .end();
      }
    }
  }
}
