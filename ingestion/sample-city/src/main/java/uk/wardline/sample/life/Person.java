package uk.wardline.sample.life;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.names.Origin;

/** Somebody, over a lifetime. Changed by the events of a town alone. */
public final class Person {

  private final long number;
  private final Origin origin;
  private final boolean female;
  private final int birth;
  private final boolean birthdayKnown;
  private final Dice dice;
  private final List<NameSpell> names = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private int death = Days.NEVER;
  private int registeredBirth = Days.NEVER;
  private int disabledSince = Days.NEVER;
  private int careSince = Days.NEVER;
  private int studentUntil;
  private int lastChild;
  private @Nullable Person partner;
  private @Nullable Person mother;
  private @Nullable Person father;
  private boolean married;
  private final List<Wedding> weddings = new ArrayList<>();

  /** A marriage, with the name and place of before. */
  public record Wedding(int day, Person with, boolean first) {}

  /** What somebody is born with. */
  record Birth(Origin origin, boolean female, int day, boolean birthdayKnown) {}

  Person(long number, Birth born, Name name, Dice dice) {
    this.number = number;
    this.origin = born.origin();
    this.female = born.female();
    this.birth = born.day();
    this.birthdayKnown = born.birthdayKnown();
    this.dice = dice;
    names.add(new NameSpell(name, birth));
  }

  /** The number, of all in the city. */
  public long number() {
    return number;
  }

  public Origin origin() {
    return origin;
  }

  public boolean female() {
    return female;
  }

  /** The day of birth, or the 1 January that stands in its place. */
  public int birth() {
    return birth;
  }

  public boolean birthdayKnown() {
    return birthdayKnown;
  }

  /** The day of death, or {@link Days#NEVER}. */
  public int death() {
    return death;
  }

  /** The names, the first from birth on. */
  public List<NameSpell> names() {
    return names;
  }

  /** Where the person lived in the city, in order and without overlap. */
  public List<Stay> stays() {
    return stays;
  }

  public List<Wedding> weddings() {
    return weddings;
  }

  /** The mother, where she lives or lived in the city. */
  public @Nullable Person mother() {
    return mother;
  }

  /** The father, where he lives or lived in the city. */
  public @Nullable Person father() {
    return father;
  }

  /** Whether the birth happened in the city and in the years of the lives. */
  public boolean bornHere() {
    return registeredBirth != Days.NEVER;
  }

  public int disabledSince() {
    return disabledSince;
  }

  public int careSince() {
    return careSince;
  }

  /** The first day on which the person is no longer a full-time student over school age. */
  public int studentUntil() {
    return studentUntil;
  }

  /** Chance for one matter of this person, the same whenever it is asked for. */
  public Dice dice(int matter) {
    return dice.part(matter);
  }

  /** Age in whole years. */
  public int ageOn(int day) {
    return Days.years(birth, day);
  }

  int roughAge(int day) {
    return Days.about(birth, day);
  }

  /** The name on a day. */
  public Name nameOn(int day) {
    int i = names.size() - 1;
    while (i > 0 && names.get(i).from() > day) {
      i--;
    }
    return names.get(i).name();
  }

  /** The stay on a day, or null where the person did not live in the city. */
  public @Nullable Stay stayOn(int day) {
    for (Stay stay : stays) {
      if (stay.on(day)) {
        return stay;
      }
    }
    return null;
  }

  /** The first day in the city. */
  public int arrived() {
    return stays.isEmpty() ? Days.NEVER : stays.getFirst().from();
  }

  /** The first day no longer in the city, by death or departure, or {@link Days#NEVER}. */
  public int gone() {
    return stays.isEmpty() ? Days.NEVER : stays.getLast().to();
  }

  boolean isHere() {
    return !stays.isEmpty() && stays.getLast().to() == Days.NEVER;
  }

  @Nullable Household household() {
    return isHere() ? stays.getLast().household() : null;
  }

  void settle(Household household, Home home, int day) {
    leave(day);
    stays.add(new Stay(household, home, day, Days.NEVER));
  }

  /** The last stay ends; one of no days is taken back. */
  void leave(int day) {
    if (isHere()) {
      Stay last = stays.removeLast();
      if (last.from() < day) {
        stays.add(new Stay(last.household(), last.home(), last.from(), day));
      }
    }
  }

  void die(int day) {
    death = day;
    leave(day);
    Person other = partner;
    if (other != null) {
      other.part();
    }
  }

  void bornTo(@Nullable Person itsMother, @Nullable Person itsFather) {
    mother = itsMother;
    father = itsFather;
  }

  void registerBirth(int day) {
    registeredBirth = day;
  }

  void rename(Name name, int day) {
    if (!name.equals(names.getLast().name()) && day > names.getLast().from()) {
      names.add(new NameSpell(name, day));
    }
  }

  @Nullable Person partner() {
    return partner;
  }

  boolean married() {
    return married;
  }

  void pairWith(Person other, boolean asSpouses) {
    partner = other;
    married = asSpouses;
    other.partner = this;
    other.married = asSpouses;
  }

  /** No longer somebody's partner. */
  void part() {
    Person other = partner;
    partner = null;
    married = false;
    if (other != null) {
      other.partner = null;
      other.married = false;
    }
  }

  void wed(Person other, int day) {
    weddings.add(new Wedding(day, other, true));
    other.weddings.add(new Wedding(day, this, false));
    pairWith(other, true);
  }

  int lastChild() {
    return lastChild;
  }

  void hadChild(int day) {
    lastChild = day;
  }

  void becomeDisabled(int day) {
    disabledSince = Math.min(disabledSince, day);
  }

  void needCare(int day) {
    careSince = Math.min(careSince, day);
  }

  void studyUntil(int day) {
    studentUntil = day;
  }
}
