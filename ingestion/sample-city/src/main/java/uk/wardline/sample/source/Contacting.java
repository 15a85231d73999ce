package uk.wardline.sample.source;

import java.util.List;
import java.util.Locale;
import uk.wardline.sample.address.Home;
import uk.wardline.sample.dice.Dice;
import uk.wardline.sample.life.Person;
import uk.wardline.sample.names.Name;
import uk.wardline.sample.write.Letters;

/** Telephone numbers, addresses of mail and National Insurance numbers of people. */
final class Contacting {

  // Numbers that Ofcom keeps for drama: nobody has them.
  private static final List<String> PLACES =
      List.of(
          "0113 496 0",
          "0114 496 0",
          "0115 496 0",
          "0116 496 0",
          "0117 496 0",
          "0118 496 0",
          "0121 496 0",
          "0131 496 0",
          "0141 496 0",
          "0151 496 0",
          "0161 496 0",
          "020 7946 0",
          "0191 498 0",
          "029 2018 0",
          "01632 960",
          "07700 900");
  private static final int PHONE = 1;
  private static final int MAIL = 2;
  private static final int HOME_PHONE = 3;
  private static final String INSURANCE = "ABCEGHJKLMPRSTWXYZ";

  private Contacting() {}

  /** The number of the home where there is one, else somebody's own; or empty. */
  static String telephone(Person person, Home home) {
    Dice dice = new Dice(home.number()).part(HOME_PHONE);
    return dice.chance(0.6) ? number(dice) : mobile(person);
  }

  static String mobile(Person person) {
    Dice dice = person.dice(PHONE);
    return dice.chance(0.8) ? number(dice) : "";
  }

  private static String number(Dice dice) {
    return dice.pick(PLACES) + Integer.toString(1000 + dice.below(1000)).substring(1);
  }

  /** An address of mail at a host that nobody has; or empty. */
  static String mail(Person person, int day) {
    Dice dice = person.dice(MAIL);
    int age = person.ageOn(day);
    if (!dice.chance(age < 12 ? 0 : age < 55 ? 0.75 : 0.3)) {
      return "";
    }
    Name name = person.names().getFirst().name();
    String local =
        switch (dice.below(4)) {
          case 0 -> name.forename() + "." + name.surname();
          case 1 -> name.forename().charAt(0) + name.surname();
          case 2 -> name.forename() + name.surname();
          default -> name.surname() + "." + name.forename();
        };
    return Letters.plain(local).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "")
        + (dice.chance(0.8) ? Integer.toString(dice.below(1000)) : "")
        + (dice.chance(0.5) ? "@example.com" : "@example.org");
  }

  /** A National Insurance number from the age of 16 on; else empty. */
  static String insurance(Person person, int day) {
    if (person.ageOn(day) < 16) {
      return "";
    }
    // One to one: 18 times a million numbers behind an X, in an order that looks like none.
    long place = Math.floorMod(person.number() * 7_368_787L + 1_234_567L, 18_000_000L);
    String digits = Long.toString(1_000_000 + place % 1_000_000).substring(1);
    char suffix = (char) ('A' + person.number() % 4);
    return "X" + INSURANCE.charAt((int) (place / 1_000_000)) + digits + suffix;
  }
}
