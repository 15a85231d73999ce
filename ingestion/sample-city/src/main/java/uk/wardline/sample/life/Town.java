package uk.wardline.sample.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.names.NameBook;

/**
 * A part of the city that lives by itself: people move and marry within it, come and go. Towns do
 * not depend on one another, so that they can be made in any order. Not thread-safe.
 */
public final class Town {

  /** More people than a town ever sees. */
  private static final int MOST_PEOPLE = 4096;

  private static final int ADULT = 18;

  private final long number;
  private final List<Home> homes;
  private final int[] freeFrom;
  private final NameBook book;
  private final Dice dice;
  private final List<Person> people = new ArrayList<>();
  private final List<Household> households = new ArrayList<>();

  Town(long number, List<Home> homes, NameBook book, Dice dice) {
    this.number = number;
    this.homes = homes;
    this.freeFrom = new int[homes.size()];
    Arrays.fill(freeFrom, Days.FIRST);
    this.book = book;
    this.dice = dice;
  }

  /** The lives of a town. */
  public static Town live(long number, List<Home> homes, int population, NameBook book, Dice dice) {
    var town = new Town(number, homes, book, dice);
    new Founding(town).found(population);
    new Years(town).pass(population);
    town.households.forEach(Household::close);
    return town;
  }

  /** The number, of all in the city. */
  public long number() {
    return number;
  }

  /** All who ever lived in it. */
  public List<Person> people() {
    return people;
  }

  /** All households there ever were. */
  public List<Household> households() {
    return households;
  }

  Dice dice() {
    return dice;
  }

  NameBook book() {
    return book;
  }

  Person person(Person.Birth born, Name name) {
    if (people.size() == MOST_PEOPLE) {
      throw new IllegalStateException("Town " + number + " has seen too many people");
    }
    long id = number * MOST_PEOPLE + people.size();
    var person = new Person(id, born, name, dice.part(id));
    people.add(person);
    return person;
  }

  /** A home that is free on a day, if there is one. */
  Optional<Home> vacancy(int day) {
    int start = dice.below(freeFrom.length);
    for (int i = 0; i < freeFrom.length; i++) {
      int at = (start + i) % freeFrom.length;
      if (freeFrom[at] <= day) {
        return Optional.of(homes.get(at));
      }
    }
    return Optional.empty();
  }

  long vacancies(int day) {
    return Arrays.stream(freeFrom).filter(free -> free <= day).count();
  }

  /** People come to live together in a home; the first one answers for them. */
  Household found(Person head, @Nullable Person partner, List<Person> others, Home home, int day) {
    var household = new Household(number * MOST_PEOPLE + households.size());
    households.add(household);
    withdraw(head, day);
    household.join(head, day);
    if (partner != null) {
      withdraw(partner, day);
      household.join(partner, day);
    }
    for (Person other : others) {
      withdraw(other, day);
      household.join(other, day);
    }
    household.headedBy(head, partner, day);
    occupy(home);
    household.settle(home, day);
    Livelihood.draw(household, day, dice);
    return household;
  }

  /** A household moves to another home. */
  void move(Household household, Home to, int day) {
    free(household.home(), day);
    occupy(to);
    household.settle(to, day);
  }

  /** A person goes to live with another household. */
  void join(Person person, Household household, int day) {
    withdraw(person, day);
    household.join(person, day);
    rehead(household, day);
  }

  /** A person leaves the city. */
  void depart(Person person, int day) {
    withdraw(person, day);
    person.leave(day);
  }

  /** All of a household leave the city. */
  void depart(Household household, int day) {
    List<Person> all = List.copyOf(household.members());
    close(household, day);
    for (Person member : all) {
      household.lose(member);
      member.leave(day);
    }
  }

  private void withdraw(Person person, int day) {
    Household old = person.household();
    if (old != null) {
      old.lose(person);
      rehead(old, day);
    }
  }

  /** After somebody has come or gone: who answers for the household now, if there still is one. */
  void rehead(Household household, int day) {
    if (household.isOver()) {
      return;
    }
    List<Person> members = household.members();
    Person head = household.head();
    if (head == null || !members.contains(head)) {
      Person second = household.partner();
      head =
          second != null && members.contains(second)
              ? second
              : members.stream()
                  .filter(m -> m.roughAge(day) >= ADULT)
                  .min(java.util.Comparator.comparingInt(Person::birth))
                  .orElse(null);
    }
    if (head == null) {
      depart(household, day);
      return;
    }
    Person partner = head.partner();
    household.headedBy(head, partner != null && members.contains(partner) ? partner : null, day);
  }

  private void close(Household household, int day) {
    free(household.home(), day);
    household.end(day);
  }

  private void occupy(Home home) {
    freeFrom[indexOf(home)] = Days.NEVER;
  }

  private void free(@Nullable Home home, int day) {
    if (home != null) {
      freeFrom[indexOf(home)] = day + dice.between(5, 90);
    }
  }

  private int indexOf(Home home) {
    return homes.indexOf(home);
  }
}
