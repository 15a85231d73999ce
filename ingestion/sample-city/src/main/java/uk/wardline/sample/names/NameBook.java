package uk.wardline.sample.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.sample.dice.Dice;

/** Names for people, by the customs of their origin. Immutable and safe to share. */
public final class NameBook {

  private static final int GENERATION = 1962;

  private final Map<String, NameList> lists = new HashMap<>();
  private final Map<String, NameList.Entry> entries = new HashMap<>();

  /** Reads the lists. */
  public NameBook() {
    for (String list :
        List.of(
            "british-male-old",
            "british-male-young",
            "british-female-old",
            "british-female-young",
            "british-surname",
            "gujarati-male",
            "gujarati-female",
            "gujarati-surname",
            "punjabi-given",
            "punjabi-surname",
            "muslim-male",
            "muslim-female",
            "muslim-surname",
            "muslim-female-title",
            "eastern-male",
            "eastern-female",
            "eastern-surname",
            "somali-male",
            "somali-female")) {
      NameList read = NameList.read(list);
      lists.put(list, read);
      read.entries().forEach(e -> e.spellings().forEach(s -> entries.putIfAbsent(s, e)));
    }
  }

  /** How a name is spelled otherwise; empty where no other spelling is usual. */
  public List<String> otherSpellings(String name) {
    return Optional.ofNullable(entries.get(name)).stream()
        .flatMap(e -> e.spellings().stream())
        .filter(s -> !s.equals(name))
        .toList();
  }

  /** What a name is shortened to; empty where nothing is usual. */
  public List<String> shortForms(String name) {
    return Optional.ofNullable(entries.get(name)).map(NameList.Entry::shortForms).orElse(List.of());
  }

  /** A name for somebody of that origin, with a family name of its own. */
  public Name draw(Origin origin, boolean female, int birthYear, Dice dice) {
    return child(origin, female, birthYear, familyName(origin, dice), dice);
  }

  /**
   * A name for a child of a family.
   *
   * @param family the father's family name; of Somali names, his two first names
   */
  public Name child(Origin origin, boolean female, int birthYear, String family, Dice dice) {
    String given = given(origin, female, birthYear, dice);
    return switch (origin) {
      case BRITISH ->
          new Name(
              given,
              dice.chance(0.62) ? other(origin, female, birthYear, given, dice) : "",
              family);
      case GUJARATI -> new Name(given, dice.chance(0.25) ? father(dice) : "", family);
      case PUNJABI -> punjabi(given, female ? "Kaur" : "Singh", family, dice);
      case MUSLIM -> female ? muslimWoman(given, family, dice) : muslimMan(given, family, dice);
      case EASTERN_EUROPEAN -> new Name(given, "", female ? feminine(family) : masculine(family));
      case SOMALI -> somali(given, family);
    };
  }

  private static Name punjabi(String given, String title, String family, Dice dice) {
    return dice.chance(0.45) ? new Name(given, "", title) : new Name(given, title, family);
  }

  private Name muslimWoman(String given, String family, Dice dice) {
    if (dice.chance(0.45)) {
      return new Name(given, "", list("muslim-female-title").draw(dice));
    }
    return new Name(given, dice.chance(0.2) ? list("muslim-female").draw(dice) : "", family);
  }

  private Name muslimMan(String given, String family, Dice dice) {
    if (dice.chance(0.35)) {
      return new Name(
          list("muslim-male").entries().getFirst().spellings().getFirst(), given, family);
    }
    return new Name(given, "", family);
  }

  private static Name somali(String given, String fathers) {
    int space = fathers.indexOf(' ');
    return space < 0
        ? new Name(given, "", fathers)
        : new Name(given, fathers.substring(0, space), fathers.substring(space + 1));
  }

  private String familyName(Origin origin, Dice dice) {
    return switch (origin) {
      case BRITISH -> list("british-surname").draw(dice);
      case GUJARATI -> list("gujarati-surname").draw(dice);
      case PUNJABI -> list("punjabi-surname").draw(dice);
      case MUSLIM -> list("muslim-surname").draw(dice);
      case EASTERN_EUROPEAN -> list("eastern-surname").draw(dice);
      case SOMALI -> list("somali-male").draw(dice) + " " + list("somali-male").draw(dice);
    };
  }

  /** What a father of that name hands on. */
  public String handedOn(Origin origin, Name father, Dice dice) {
    return switch (origin) {
      case SOMALI ->
          father.forename()
              + " "
              + (father.middle().isEmpty() ? father.surname() : father.middle());
      case PUNJABI -> isTitle(father.surname()) ? familyName(origin, dice) : father.surname();
      case EASTERN_EUROPEAN -> masculine(father.surname());
      case BRITISH, GUJARATI, MUSLIM -> father.surname();
    };
  }

  /** The wife's name after a wedding; the same where she keeps hers. */
  public Name married(Origin origin, Name wife, Name husband, Dice dice) {
    double takes =
        switch (origin) {
          case BRITISH -> 0.82;
          case GUJARATI -> 0.85;
          case PUNJABI -> isTitle(husband.surname()) || isTitle(wife.surname()) ? 0 : 0.5;
          case MUSLIM -> 0.35;
          case EASTERN_EUROPEAN -> 0.85;
          case SOMALI -> 0;
        };
    if (!dice.chance(takes)) {
      return wife;
    }
    if (origin == Origin.BRITISH && dice.chance(0.07)) {
      return wife.withSurname(wife.surname() + "-" + husband.surname());
    }
    return wife.withSurname(
        origin == Origin.EASTERN_EUROPEAN ? feminine(husband.surname()) : husband.surname());
  }

  private static boolean isTitle(String surname) {
    return surname.equals("Singh") || surname.equals("Kaur");
  }

  private String given(Origin origin, boolean female, int birthYear, Dice dice) {
    String generation = birthYear < GENERATION ? "-old" : "-young";
    return switch (origin) {
      case BRITISH -> list((female ? "british-female" : "british-male") + generation).draw(dice);
      case GUJARATI -> list(female ? "gujarati-female" : "gujarati-male").draw(dice);
      case PUNJABI -> list("punjabi-given").draw(dice);
      case MUSLIM -> list(female ? "muslim-female" : "muslim-male").draw(dice);
      case EASTERN_EUROPEAN -> list(female ? "eastern-female" : "eastern-male").draw(dice);
      case SOMALI -> list(female ? "somali-female" : "somali-male").draw(dice);
    };
  }

  private String other(Origin origin, boolean female, int birthYear, String not, Dice dice) {
    String drawn = given(origin, female, birthYear, dice);
    return drawn.equals(not) ? "" : drawn;
  }

  private String father(Dice dice) {
    return list("gujarati-male").draw(dice);
  }

  private static String feminine(String surname) {
    return surname.endsWith("ski") || surname.endsWith("cki")
        ? surname.substring(0, surname.length() - 1) + "a"
        : surname;
  }

  private static String masculine(String surname) {
    return surname.endsWith("ska") || surname.endsWith("cka")
        ? surname.substring(0, surname.length() - 1) + "i"
        : surname;
  }

  private NameList list(String name) {
    NameList list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("There is no list of names " + name);
    }
    return list;
  }
}
