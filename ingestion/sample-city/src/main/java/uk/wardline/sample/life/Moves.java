package uk.wardline.sample.life;

import java.util.List;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;

/** Moves within the city, out of it and into it. */
final class Moves {

  private final Town town;
  private final Founding founding;
  private final Dice dice;

  Moves(Town town, Founding founding) {
    this.town = town;
    this.founding = founding;
    this.dice = town.dice();
  }

  /** Grown-up children found homes of their own, or go to study or work elsewhere. */
  void mayLeaveHome(Person person, int day) {
    Household household = person.household();
    int age = person.roughAge(day);
    if (household == null
        || age < 18
        || age > 32
        || person.equals(household.head())
        || person.equals(household.partner())
        || person.partner() != null
        || !dice.thisMonth(age < 20 ? 0.22 : 0.14)) {
      return;
    }
    Home home = dice.chance(0.45) ? town.vacancy(day).orElse(null) : null;
    if (home == null) {
      town.depart(person, day);
    } else {
      town.found(person, null, List.of(), home, day);
    }
  }

  void mayMove(Household household, int day) {
    Home from = household.home();
    if (from == null) {
      return;
    }
    double inAYear =
        switch (from.tenure()) {
          case PRIVATE -> 0.26;
          case COUNCIL, ASSOCIATION -> 0.06;
          case OWNED -> 0.045;
        };
    if (!dice.thisMonth(inAYear)) {
      return;
    }
    Home to = dice.chance(0.2) ? null : town.vacancy(day).orElse(null);
    if (to == null) {
      town.depart(household, day);
    } else {
      town.move(household, to, day);
    }
  }

  /** Households come from elsewhere to empty homes, so that the city grows slowly. */
  void fill(int day, int population) {
    long here = town.people().stream().filter(Person::isHere).count();
    double grown = population * (1 + 0.008 * (day - Days.FIRST) / 365.25);
    while (here < grown && town.vacancies(day) > 2) {
      Home home = town.vacancy(day).orElse(null);
      if (home == null) {
        return;
      }
      int before = town.people().size();
      founding.arrive(home, day);
      here += town.people().size() - before;
    }
  }
}
