package uk.wardline.index.compare;

import java.util.List;
import uk.wardline.index.person.Field;

/**
 * What is compared and how: the fields (two for the order of names, else one), the comparator's
 * name, and whether agreement on a rare value counts for more.
 */
public record ComparisonSpec(List<Field> fields, String comparator, boolean termFrequency) {
  public ComparisonSpec {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("A comparison needs a field");
    }
  }

  public Field field() {
    return fields.getFirst();
  }

  public boolean isNameOrder() {
    return comparator.equals(Comparators.NAME_ORDER);
  }

  /** Whether it compares when people lived where. */
  public boolean isOfSpells() {
    return comparator.equals(Comparators.SPELLS);
  }

  /** Whether it is about one field, and not the order of two or the days of two. */
  public boolean isOfOneField() {
    return !isNameOrder() && !isOfSpells();
  }

  /** The names of the levels, strongest first. */
  public List<String> levels() {
    if (isOfSpells()) {
      return Spells.LEVELS;
    }
    return isNameOrder()
        ? List.of("as written", "swapped")
        : Comparators.named(comparator)
            .orElseThrow(() ->
                new IllegalArgumentException("No comparator is called \"" + comparator + "\""))
            .levels();
  }

  /**
   * Whether a household has it in common; see {@link
   * uk.wardline.index.person.Kind#isOfHousehold()}.
   */
  public boolean isOfHousehold() {
    return isOfOneField() && field().kind().isOfHousehold();
  }

  /** Whether it is what a person is called. */
  public boolean isForename() {
    return isOfOneField() && field().kind() == uk.wardline.index.person.Kind.FORENAME;
  }

  /** Whether all people of a street have it in common. */
  public boolean isOfStreet() {
    return !isNameOrder()
        && switch (field().kind()) {
          case POSTCODE, STREET, LOCALITY, TOWN -> true;
          default -> false;
        };
  }

  /** Whether it is the day of birth. */
  public boolean isBirthDate() {
    return isOfOneField() && field().kind() == uk.wardline.index.person.Kind.BIRTH_DATE;
  }

  /** Whether it changes with a move; see {@link uk.wardline.index.person.Kind#isOfHome()}. */
  public boolean isOfHome() {
    return isOfOneField() && field().kind().isOfHome();
  }

  /**
   * Whether namesakes have it in common; see {@link uk.wardline.index.person.Kind#isOfNamesakes()}.
   */
  public boolean isOfNamesakes() {
    return isOfOneField() && field().kind().isOfNamesakes();
  }

  public String label() {
    return isNameOrder() ? "name order" : isOfSpells() ? "dates at home" : field().name();
  }
}
