package uk.wardline.sample.source;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.error.Habits;
import uk.wardline.sample.error.Seen;
import uk.wardline.sample.life.Days;
import uk.wardline.sample.life.Means;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.life.Stay;
import uk.wardline.sample.write.Block;
import uk.wardline.sample.write.Feed;
import uk.wardline.sample.write.TruthTable;

/** Schools: the census of each term, and claims of free meals. */
final class Education {

  private static final Habits HABITS = new Habits(false, 0, 25, true);
  private static final double ELSEWHERE = 0.05;
  private static final double NEW_NUMBER = 0.02;
  private static final double CLAIMS = 0.86;
  private static final int SECONDARY = 7;
  private static final int LAST_OF_ALL = 11;

  private final Desk desk;
  private final List<Terms> terms = Terms.all();
  private final Desk.Numbers pupils;
  private final Desk.Numbers claims;

  Education(Desk desk) {
    this.desk = desk;
    this.pupils = desk.numbers("", 2000);
    this.claims = desk.numbers("FM", 2000);
  }

  void write() {
    for (Person person : desk.town().people()) {
      Dice dice = person.dice(17);
      if (Days.date(person.birth()).getYear() >= 1990 && !dice.chance(ELSEWHERE)) {
        pupil(person, dice);
      }
    }
  }

  private void pupil(Person person, Dice dice) {
    boolean stays = dice.chance(0.55);
    String number = null;
    var attended = new ArrayList<Integer>();
    for (Terms term : terms) {
      int group = term.yearGroup(person.birth());
      Stay stay = person.stayOn(term.census());
      if (group < 0 || group > (stays ? 13 : LAST_OF_ALL) || stay == null) {
        continue;
      }
      if (number == null || (group == SECONDARY && dice.chance(NEW_NUMBER))) {
        number = (char) ('A' + dice.below(8)) + pupils.next(12);
        desk.truthOf(Feed.EDUCATION_CENSUS, number, person);
      }
      attended.add(term.census());
      row(person, number, term, group, stay.home());
    }
    if (number != null) {
      view(person, number, attended.getFirst());
      meals(person, number, attended, dice);
    }
  }

  private void row(Person person, String number, Terms term, int group, Home home) {
    String key = number + "-" + term.name().replace(' ', '-');
    String school = school(home, group);
    String groupText = group == 0 ? "R" : Integer.toString(group);
    desk.truth(TruthTable.PUPIL_TERMS)
        .key(key)
        .key(Desk.id(person))
        .text(term.name())
        .day(term.census())
        .text(school)
        .text(groupText)
        .text(home.area().postcode())
        .text(desk.wardCode(home))
        .end();
    Seen seen =
        desk.see(
            Feed.EDUCATION_CENSUS,
            person,
            HABITS,
            record(person, number),
            Spell.since(term.census() - 120),
            term.census());
    for (int i = 0; i < Feed.EDUCATION_CENSUS.extracts().size(); i++) {
      if (term.census() <= Block.day(Feed.EDUCATION_CENSUS, i)) {
        desk.block()
            .rows(Feed.EDUCATION_CENSUS, i)
            .key(key)
            .text(number)
            .text(seen.forename())
            .text(seen.middle())
            .text(seen.surname())
            .day(seen.birth())
            .text(person.female() ? "F" : "M")
            .text(term.name())
            .day(term.census())
            .text(school)
            .text(groupText)
            .text(seen.line() + (seen.postcode().isEmpty() ? "" : ", " + seen.postcode()))
            .text(home.area().postcode())
            .end();
      }
    }
  }

  private static Dice record(Person person, String number) {
    return person.dice(18).part(number.hashCode());
  }

  private void view(Person person, String number, int since) {
    int on = Block.day(Feed.EDUCATION_CENSUS, 0);
    int grown = Days.yearsLater(person.birth(), 16);
    if (since <= on) {
      desk.see(
          Feed.EDUCATION_CENSUS,
          person,
          HABITS,
          record(person, number),
          new Spell(since, grown),
          on);
    }
  }

  private String school(Home home, int group) {
    String ward = desk.wardName(home);
    if (group >= SECONDARY) {
      return ward + " Community College";
    }
    return home.area().number() % 2 == 0 ? ward + " Primary School" : "St Wystan's, " + ward;
  }

  /**
   * Most of those who are entitled claim, some while after they could; brothers and sisters too.
   */
  private void meals(Person person, String number, List<Integer> attended, Dice dice) {
    Spell atSchool = new Spell(attended.getFirst() - 30, attended.getLast() + 60);
    if (attended.getLast() > Days.of(2014, 5, 1)) {
      atSchool = Spell.since(atSchool.from());
    }
    for (Spell entitled : entitled(person)) {
      Spell spell = entitled.within(atSchool);
      if (spell.isEmpty() || !dice.chance(claimsOf(person))) {
        continue;
      }
      int from = spell.from() + dice.waiting(20);
      int to = spell.to() == Days.NEVER ? Days.NEVER : spell.to() + dice.waiting(20);
      if (from < to && from <= Desk.LAST_EXTRACT) {
        meal(person, number, new Spell(from, to));
      }
    }
    if (dice.chance(0.004)) {
      error(number, attended.getFirst());
    }
  }

  /** A family claims for all of its children or for none, more often than not. */
  private static double claimsOf(Person person) {
    Stay stay = person.stays().getLast();
    boolean willing = new Dice(stay.household().number()).part(19).chance(CLAIMS);
    return willing ? 0.95 : 0.25;
  }

  private static List<Spell> entitled(Person person) {
    var spells = new ArrayList<Spell>();
    for (Stay stay : person.stays()) {
      for (Means means : stay.household().means()) {
        Spell both = new Spell(stay.from(), stay.to()).within(new Spell(means.from(), means.to()));
        if (both.isEmpty() || !qualifies(means)) {
          continue;
        }
        if (!spells.isEmpty() && spells.getLast().to() == both.from()) {
          both = new Spell(spells.removeLast().from(), both.to());
        }
        spells.add(both);
      }
    }
    return spells;
  }

  private static boolean qualifies(Means means) {
    boolean credit = means.childTaxCredit() && !means.workingTaxCredit();
    return means.kind().passports() || (credit && means.annualPence() <= 1_619_000);
  }

  private void meal(Person person, String number, Spell spell) {
    String key = claims.next();
    desk.truth(TruthTable.MEALS)
        .key(key)
        .key(Desk.id(person))
        .day(spell.from())
        .day(Desk.known(spell.to(), Desk.LAST_EXTRACT))
        .end();
    for (int i = 0; i < Feed.EDUCATION_MEALS.extracts().size(); i++) {
      int on = Block.day(Feed.EDUCATION_MEALS, i);
      if (spell.from() <= on) {
        desk.block()
            .rows(Feed.EDUCATION_MEALS, i)
            .key(key)
            .text(number)
            .day(spell.from())
            .day(Desk.known(spell.to(), on))
            .end();
      }
    }
  }

  /**
   * A claim entered for the wrong child: it stands in the first extract and is gone in the next.
   */
  private void error(String number, int from) {
    String key = claims.next();
    if (from <= Block.day(Feed.EDUCATION_MEALS, 0)) {
      desk.block().rows(Feed.EDUCATION_MEALS, 0).key(key).text(number).day(from).blank().end();
    }
  }
}
