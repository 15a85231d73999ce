package uk.wardline.sample.life;

import java.util.List;
import uk.wardline.sample.dice.Dice;

/**
 * The months from 2008 to 2014, one after the other. What happens in a month happens in a fixed
 * order and on days in that order, so that no spell ends before it begins.
 */
final class Years {

  private static final int CARE_HOME_AGE = 80;

  private final Town town;
  private final Dice dice;
  private final Family family;
  private final Moves moves;

  Years(Town town) {
    this.town = town;
    this.dice = town.dice();
    Founding founding = new Founding(town);
    this.family = new Family(town, founding);
    this.moves = new Moves(town, founding);
  }

  void pass(int population) {
    for (int year = 2008; year <= 2014; year++) {
      int months = year == 2014 ? 6 : 12;
      for (int month = 1; month <= months; month++) {
        pass(Days.of(year, month, 1), month, population);
      }
    }
  }

  /** Windows of days: births, deaths, weddings, partings, moves, arrivals, means. */
  private void pass(int first, int month, int population) {
    int alive = town.people().size();
    for (int i = 0; i < alive; i++) {
      Person person = town.people().get(i);
      if (person.isHere()) {
        family.mayBear(person, first + dice.below(4));
      }
    }
    for (int i = 0; i < alive; i++) {
      Person person = town.people().get(i);
      if (person.isHere()) {
        age(person, first + 4 + dice.below(5));
      }
    }
    for (int i = 0; i < alive; i++) {
      Person person = town.people().get(i);
      if (person.isHere()) {
        family.mayPair(person, first + 9 + dice.below(5));
      }
    }
    for (int i = 0; i < alive; i++) {
      Person person = town.people().get(i);
      if (person.isHere()) {
        moves.mayLeaveHome(person, first + 14 + dice.below(3));
      }
    }
    List<Household> households = List.copyOf(town.households());
    for (Household household : households) {
      if (!household.isOver()) {
        moves.mayMove(household, first + 17 + dice.below(5));
      }
    }
    moves.fill(first + 22 + dice.below(3), population);
    for (Household household : town.households()) {
      if (!household.isOver()) {
        earn(household, month == 4 ? first + 5 : first + 26, month);
      }
    }
  }

  /** A household founded this month lives on what it was founded with. */
  private void earn(Household household, int day, int month) {
    if (household.means().isEmpty() || household.means().getLast().from() >= day) {
      return;
    }
    if (dice.thisMonth(0.16)) {
      Livelihood.draw(household, day, dice);
    } else if (month == 4) {
      Livelihood.assessAnew(household, day, dice);
    }
  }

  private void age(Person person, int day) {
    int age = person.roughAge(day);
    double dying = age == 0 ? 0.005 : 0.00003 * StrictMath.exp(0.098 * age);
    if (dice.thisMonth(dying)) {
      Household household = person.household();
      person.die(day);
      if (household != null) {
        household.lose(person);
        town.rehead(household, day);
      }
      return;
    }
    if (dice.thisMonth(age < 60 ? 0.0025 : 0.012)) {
      person.becomeDisabled(day);
    }
    if (dice.thisMonth(age < 65 ? 0.0008 : age < CARE_HOME_AGE ? 0.012 : 0.05)) {
      person.needCare(day);
    }
  }
}
