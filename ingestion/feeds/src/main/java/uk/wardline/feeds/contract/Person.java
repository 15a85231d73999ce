package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a feed describe a person, for the customer index.
 *
 * @param key the columns that name the person at the source, joined by a space; a row that has none
 *     of them describes nobody
 * @param protectedColumn the column that says yes for a protected person, or null
 * @param eachOnce whether the source holds each person once
 * @param parts what is told of the person
 */
public record Person(
    List<String> key, @Nullable String protectedColumn, boolean eachOnce, List<Part> parts)
    implements Serializable {

  /** The words that say what a column is, without the further ones of a kind ("identifier.x"). */
  public static final List<String> ROLES =
      List.of(
          "full-name",
          "address",
          "birth-year",
          "birth-month",
          "birth-day",
          "forename",
          "middle-name",
          "surname",
          "birth-date",
          "death-date",
          "sex",
          "ni-number",
          "identifier",
          "telephone",
          "email",
          "uprn",
          "postcode",
          "house",
          "street",
          "locality",
          "town",
          "attribute",
          "home-from",
          "home-to");

  private static final Set<String> YES = Set.of("1", "y", "yes", "true", "t", "protected");

  public Person {
    key = List.copyOf(key);
    parts = List.copyOf(parts);
  }

  /** A role and the columns that have it, joined by a space where there are several. */
  public record Part(String role, List<String> columns) implements Serializable {
    public Part {
      columns = List.copyOf(columns);
    }
  }

  /** The column that says yes for a protected person, if there is one. */
  public Optional<String> shield() {
    return Optional.ofNullable(protectedColumn);
  }

  /** Whether that column says that the person is protected. */
  public static boolean saysYes(String text) {
    return YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
