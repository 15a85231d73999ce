package uk.wardline.sample.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.dice.Weights;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.names.Origin;

/** Households as they are when they first appear: at the beginning, and later from elsewhere. */
final class Founding {

  private static final Origin[] ORIGINS = Origin.values();
  private static final Weights SHARES =
      new Weights(Arrays.stream(ORIGINS).mapToDouble(Origin::share).toArray());
  // Of those who come later, fewer are from here.
  private static final Weights SHARES_OF_ARRIVALS = new Weights(30, 14, 6, 13, 24, 13);

  private static final Weights FIRST_KINDS = new Weights(14, 17, 13, 24, 8, 18, 7);
  private static final Weights KINDS_OF_ARRIVALS = new Weights(30, 3, 26, 26, 8, 1, 6);

  private static final double TWINS = 0.016;
  private static final double SAME_NAME = 0.04;

  private final Town town;
  private final Dice dice;

  Founding(Town town) {
    this.town = town;
    this.dice = town.dice();
  }

  /** Fills the town with that many people. */
  void found(int population) {
    while (town.people().size() < population) {
      int room = population - town.people().size();
      Home home = town.vacancy(Days.FIRST).orElse(null);
      if (home == null || town.vacancies(Days.FIRST) < 4) {
        lodge();
      } else {
        household(ORIGINS[SHARES.draw(dice)], FIRST_KINDS.draw(dice), home, Days.FIRST, room);
      }
    }
  }

  /** The homes are full: a household grows by a grown-up child. */
  private void lodge() {
    Household household = dice.pick(town.households());
    Person parent = household.members().getFirst();
    Person lodger = person(parent.origin(), dice.chance(0.5), dice.between(18, 26), Days.FIRST);
    household.join(lodger, Days.FIRST);
  }

  /** A household comes from elsewhere. */
  void arrive(Home home, int day) {
    household(ORIGINS[SHARES_OF_ARRIVALS.draw(dice)], KINDS_OF_ARRIVALS.draw(dice), home, day, 7);
  }

  private void household(Origin origin, int kind, Home home, int day, int most) {
    int age =
        switch (kind) {
          case 0 -> dice.between(19, 45);
          case 1 -> dice.between(50, 89);
          case 2 -> dice.between(20, 38);
          case 3 -> dice.between(24, 54);
          case 4 -> dice.between(20, 46);
          case 5 -> dice.between(49, 84);
          default -> dice.between(30, 48);
        };
    boolean couple = kind == 2 || kind == 3 || kind == 5 || kind == 6;
    boolean female =
        kind == 4 ? dice.chance(0.92) : kind != 1 ? dice.chance(0.45) : dice.chance(0.66);
    Person head = person(origin, couple ? false : female, age, day);
    Person partner = couple && most > 1 ? spouse(head, age, day) : null;
    var others = new ArrayList<Person>();
    if (kind == 3 || kind == 4 || kind == 6) {
      children(head, partner, others, Math.min(most - (partner == null ? 1 : 2), 6), day);
    }
    if (kind == 6 && origin.livesInGenerations() && most > 2 + others.size()) {
      others.add(person(origin, true, age + dice.between(20, 30), day));
    }
    if (kind == 0 && age < 24 && dice.chance(0.4)) {
      head.studyUntil(day + dice.between(200, 1100));
    }
    town.found(head, partner, others, home, day);
  }

  private Person spouse(Person husband, int age, int day) {
    Person wife = person(husband.origin(), true, Math.max(18, age + dice.between(-5, 2)), day);
    if (dice.chance(husband.origin() == Origin.BRITISH ? 0.7 : 0.95)) {
      husband.pairWith(wife, true);
      Name name =
          town.book().married(husband.origin(), wife.nameOn(day), husband.nameOn(day), dice);
      wife.rename(name, Math.min(day - 100, wife.birth() + 18 * 365 + dice.below(900)));
    } else {
      husband.pairWith(wife, false);
    }
    return wife;
  }

  private void children(
      Person head, @Nullable Person partner, List<Person> others, int most, int day) {
    Person mother = partner == null ? head : partner;
    int oldest = Math.min(mother.roughAge(day) - 18, 20);
    if (oldest < 0 || most < 1) {
      return;
    }
    int wanted = 1 + dice.below(dice.chance(0.25) ? 5 : 3);
    int age = dice.below(oldest + 1);
    for (int i = 0; i < wanted && i < most && age >= 0; i++) {
      int birth = day - age * 365 - dice.below(360) - 5;
      Person child = child(mother, partner == null ? null : head, birth);
      others.add(child);
      if (dice.chance(TWINS) && i + 1 < most) {
        others.add(child(mother, partner == null ? null : head, birth));
        i++;
      }
      age -= 1 + dice.below(4);
    }
  }

  /** A child of theirs, born on that day. */
  Person child(Person mother, @Nullable Person father, int birth) {
    boolean female = dice.chance(0.488);
    Origin origin = father == null ? mother.origin() : father.origin();
    Name ofParent = (father == null ? mother : father).nameOn(birth);
    int year = Days.date(birth).getYear();
    Name name =
        town.book().child(origin, female, year, town.book().handedOn(origin, ofParent, dice), dice);
    if (!female && father != null && dice.chance(SAME_NAME)) {
      name = new Name(ofParent.forename(), name.middle(), name.surname());
    }
    Person child = town.person(new Person.Birth(origin, female, birth, true), name);
    child.bornTo(mother, father);
    return child;
  }

  private Person person(Origin origin, boolean female, int age, int day) {
    int birth = day - age * 365 - age / 4 - dice.below(365);
    boolean unknown =
        origin.isOftenWithoutBirthday()
            && Days.date(birth).getYear() < 1990
            && dice.chance(origin == Origin.SOMALI ? 0.5 : 0.17);
    int year = Days.date(birth).getYear();
    Person person =
        town.person(
            new Person.Birth(origin, female, unknown ? Days.of(year, 1, 1) : birth, !unknown),
            town.book().draw(origin, female, year, dice));
    if (dice.chance(age < 16 ? 0.02 : age < 60 ? 0.04 : 0.12)) {
      person.becomeDisabled(day - dice.below(1500));
    }
    if (dice.chance(age < 65 ? 0.006 : age < 80 ? 0.06 : 0.22)) {
      person.needCare(day - dice.below(700));
    }
    return person;
  }
}
