package uk.wardline.sample.life;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.names.Origin;

/** Births, weddings and partings. */
final class Family {

  private static final int BETWEEN_CHILDREN = 330;
  private static final double TWINS = 0.016;

  private final Town town;
  private final Founding founding;
  private final Dice dice;

  Family(Town town, Founding founding) {
    this.town = town;
    this.founding = founding;
    this.dice = town.dice();
  }

  void mayBear(Person woman, int day) {
    int age = woman.roughAge(day);
    if (!woman.female() || age < 17 || age > 43 || day - woman.lastChild() < BETWEEN_CHILDREN) {
      return;
    }
    double inAYear = woman.partner() == null ? 0.03 : age < 24 ? 0.12 : age < 36 ? 0.17 : 0.06;
    if (!dice.thisMonth(inAYear)) {
      return;
    }
    bear(woman, day);
    if (dice.chance(TWINS)) {
      bear(woman, day);
    }
    woman.hadChild(day);
  }

  private void bear(Person mother, int day) {
    Household household = mother.household();
    if (household != null) {
      Person child = founding.child(mother, mother.partner(), day);
      child.registerBirth(day);
      household.join(child, day);
    }
  }

  void mayPair(Person person, int day) {
    Person partner = person.partner();
    if (partner != null) {
      if (person.female()) {
        mayWedOrPart(person, partner, day);
      }
      return;
    }
    int age = person.roughAge(day);
    if (!person.female() && age >= 21 && age <= 50 && dice.thisMonth(0.13)) {
      court(person, age, day);
    }
  }

  private void mayWedOrPart(Person woman, Person man, int day) {
    boolean together = woman.household() != null && woman.household().equals(man.household());
    if (together && !woman.married() && dice.thisMonth(0.12)) {
      wed(man, woman, day);
    } else if (together && dice.thisMonth(woman.origin() == Origin.BRITISH ? 0.022 : 0.008)) {
      part(woman, man, day);
    }
  }

  private void wed(Person man, Person woman, int day) {
    man.wed(woman, day);
    woman.rename(town.book().married(man.origin(), woman.nameOn(day), man.nameOn(day), dice), day);
  }

  /** Looks a few times around for somebody of like age, mostly of like origin. */
  private void court(Person man, int age, int day) {
    for (int tries = 0; tries < 12; tries++) {
      Person woman = dice.pick(town.people());
      Household theirs = woman.household();
      int hers = woman.roughAge(day);
      boolean fits =
          woman.female()
              && theirs != null
              && woman.partner() == null
              && hers >= 19
              && Math.abs(hers - age + 2) <= 8
              && (woman.origin() == man.origin() || dice.chance(0.06))
              && !theirs.equals(man.household());
      if (fits) {
        settle(man, woman, day);
        return;
      }
    }
  }

  private void settle(Person man, Person woman, int day) {
    if (man.origin() == Origin.BRITISH && dice.chance(0.6)) {
      man.pairWith(woman, false);
    } else {
      wed(man, woman, day);
    }
    Household his = man.household();
    Household hers = woman.household();
    if (his == null || hers == null) {
      return;
    }
    Home home = town.vacancy(day).orElse(null);
    boolean hisParents = man.origin().livesInGenerations() && dice.chance(0.5);
    if (man.equals(his.head()) || hisParents || (home == null && !woman.equals(hers.head()))) {
      bring(woman, hers, his, day);
    } else if (woman.equals(hers.head()) || home == null) {
      bring(man, his, hers, day);
    } else {
      List<Person> children = new ArrayList<>(childrenOf(woman, hers, day));
      children.addAll(childrenOf(man, his, day));
      town.found(man, woman, children, home, day);
    }
  }

  /** Somebody moves in with the children who live with that parent. */
  private void bring(Person person, Household from, Household to, int day) {
    for (Person child : childrenOf(person, from, day)) {
      town.join(child, to, day);
    }
    town.join(person, to, day);
  }

  private static List<Person> childrenOf(Person parent, Household household, int day) {
    return household.members().stream()
        .filter(m -> m.roughAge(day) < 16)
        .filter(m -> parent.equals(m.mother()) || parent.equals(m.father()))
        .toList();
  }

  private void part(Person woman, Person man, int day) {
    woman.part();
    Household household = woman.household();
    Person goes = dice.chance(0.8) ? man : woman;
    Home home = town.vacancy(day).orElse(null);
    if (home == null) {
      town.depart(goes, day);
    } else {
      town.found(goes, null, List.of(), home, day);
    }
    if (household != null && !household.isOver()) {
      town.rehead(household, day);
    }
    if (dice.chance(0.3)) {
      woman.rename(woman.nameOn(woman.birth()), day + 20);
    }
  }
}
