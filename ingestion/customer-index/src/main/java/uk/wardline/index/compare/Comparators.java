package uk.wardline.index.compare;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.wardline.index.person.Kind;
import uk.wardline.index.standard.NameVariants;

/** The comparators by name, and the one that suits a kind of field where a model names none. */
public final class Comparators {
  /** The order of forename and surname is a comparison of its own; see {@link PairComparer}. */
  public static final String NAME_ORDER = "name-order";

  /** From when to when two people lived where; see {@link Spells}. */
  public static final String SPELLS = "spells";

  private static final Map<String, Comparator> BY_NAME =
      Map.of(
          "forename", new NameComparator(NameVariants.shipped()),
          "surname", new NameComparator(NameVariants.NONE),
          "birth-date", new BirthDateComparator(),
          "code", new CodeComparator(),
          "postcode", new PostcodeComparator(),
          "email", new EmailComparator(),
          "text", new TextComparator(),
          "exact", new ExactComparator());

  private Comparators() {}

  public static Optional<Comparator> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  public static SortedSet<String> names() {
    return new TreeSet<>(BY_NAME.keySet());
  }

  public static String nameFor(Kind kind) {
    return switch (kind) {
      case FORENAME, MIDDLE_NAME -> "forename";
      case SURNAME -> "surname";
      case BIRTH_DATE, DEATH_DATE -> "birth-date";
      case HOME_FROM, HOME_TO -> SPELLS;
      case SEX -> "exact";
      case NI_NUMBER, IDENTIFIER, TELEPHONE, UPRN, HOUSE -> "code";
      case EMAIL -> "email";
      case POSTCODE -> "postcode";
      case STREET, LOCALITY, TOWN, ATTRIBUTE -> "text";
    };
  }
}
