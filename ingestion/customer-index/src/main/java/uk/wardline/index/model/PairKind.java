package uk.wardline.index.model;

import java.util.Optional;
import uk.wardline.index.compare.ComparisonSpec;

/** What two records that are more than strangers can be to each other. */
public enum PairKind {
  /** One person, told of in one place. */
  MATCH(0, "m"),
  /** One person who has moved between the two records: all but the home is as with a match. */
  MOVED(1, "moved"),
  /** Two people who live together. */
  HOUSEHOLD(2, "household"),
  /** Two people of one family and one day of birth. */
  TWIN(3, "twin"),
  /** Two people of one name, more often than chance would have it. */
  NAMESAKE(4, "namesake"),
  /** Two people of one street, who share its name, postcode and town, and no house. */
  NEIGHBOUR(5, "neighbour"),
  /** Two people of one household that has moved between the two records. */
  MOVED_HOUSEHOLD(6, "moved-household");

  private final int place;
  private final String word;

  PairKind(int place, String word) {
    this.place = place;
    this.word = word;
  }

  /** Its place in arrays by kind, in the order of {@link #values()}. */
  public int place() {
    return place;
  }

  /** The word for it in a written model. */
  public String word() {
    return word;
  }

  public boolean isOnePerson() {
    return this == MATCH || this == MOVED;
  }

  /** Whether it has figures of its own for a comparison. */
  public boolean hasOwn(ComparisonSpec spec) {
    return switch (this) {
      case MATCH -> true;
      case MOVED -> spec.isOfSpells();
      case TWIN, MOVED_HOUSEHOLD -> false;
      case HOUSEHOLD -> (spec.isOfHousehold() && !spec.isOfHome()) || spec.isForename();
      case NAMESAKE -> spec.isOfNamesakes();
      case NEIGHBOUR -> spec.isOfHome();
    };
  }

  /** The kind whose figures it has where it has none of its own; empty for those of strangers. */
  public Optional<PairKind> like(ComparisonSpec spec) {
    return switch (this) {
      case MATCH, NAMESAKE, NEIGHBOUR -> Optional.empty();
      case HOUSEHOLD ->
          spec.isOfHome() || spec.isOfSpells() ? Optional.of(MATCH) : Optional.empty();
      case MOVED_HOUSEHOLD -> {
        if (spec.isOfSpells()) {
          yield Optional.of(MOVED);
        }
        yield HOUSEHOLD.hasOwn(spec) ? Optional.of(HOUSEHOLD) : Optional.empty();
      }
      case MOVED -> spec.isOfHome() ? Optional.empty() : Optional.of(MATCH);
      case TWIN ->
          spec.isBirthDate() || spec.isOfHousehold() || spec.isOfSpells()
              ? Optional.of(MATCH)
              : Optional.empty();
    };
  }

  /** Whether agreement on a rare value counts for more with it. */
  public boolean countsRarity(ComparisonSpec spec) {
    return switch (this) {
      case MATCH -> true;
      case MOVED -> !spec.isOfHome();
      case HOUSEHOLD -> spec.isOfHousehold();
      case MOVED_HOUSEHOLD -> spec.isOfHousehold() && !spec.isOfHome();
      case TWIN -> spec.isOfHousehold() || spec.isBirthDate();
      case NAMESAKE -> false;
      case NEIGHBOUR -> spec.isOfStreet();
    };
  }
}
