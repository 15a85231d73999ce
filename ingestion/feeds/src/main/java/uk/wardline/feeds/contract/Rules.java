package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column's values must satisfy beside their type. A value is stripped of spaces at both ends
 * first; one that is empty then is missing, and only {@code required} looks at it.
 *
 * @param pattern a regular expression that the whole value must match, or null
 * @param validValues the list that holds every allowed value; empty where there is no list
 * @param length bounds of the number of characters
 * @param range bounds of the value, written as the column's values are
 */
public record Rules(
    boolean required,
    @Nullable String pattern,
    List<String> validValues,
    Length length,
    Range range)
    implements Serializable {

  /** No rule at all. */
  public static final Rules NONE = new Rules(false, null, List.of(), Length.ANY, Range.ANY);

  public Rules {
    validValues = List.copyOf(validValues);
  }

  /** How many characters a value may have, both ends included. */
  public record Length(int minimum, int maximum) implements Serializable {
    /** Any length. */
    public static final Length ANY = new Length(0, Integer.MAX_VALUE);
  }

  /** The least and the greatest value, both allowed; null where there is no bound. */
  public record Range(@Nullable String minimum, @Nullable String maximum) implements Serializable {
    /** Any value. */
    public static final Range ANY = new Range(null, null);
  }
}
