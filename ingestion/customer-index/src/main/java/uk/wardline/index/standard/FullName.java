package uk.wardline.index.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A name in one piece, taken apart: "Given Middle Family" and "FAMILY, Given Middle" alike.
 * Particles stay with the family name ("van der Berg", "al Amin").
 */
public record FullName(
    Optional<String> forename, Optional<String> middle, Optional<String> surname) {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von",
          "al", "el", "bin", "ibn", "bint", "mac", "mc", "st", "ap", "ab", "ben", "ter", "ten");

  public static FullName parse(String raw) {
    int comma = raw.indexOf(',');
    if (comma > 0 && comma < raw.length() - 1) {
      return of(
          NameCleaner.words(raw.substring(comma + 1)), NameCleaner.words(raw.substring(0, comma)));
    }
    List<String> words = NameCleaner.words(raw);
    if (words.size() < 2) {
      return of(List.of(), words);
    }
    int family = words.size() - 1;
    while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
      family--;
    }
    return of(words.subList(0, family), words.subList(family, words.size()));
  }

  /** The sex that a title in front of the name tells; empty for none, or one that anybody has. */
  public static Optional<String> sexOfTitle(String raw) {
    String text = raw.strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      return Optional.empty();
    }
    return switch (text.substring(0, end).toLowerCase(Locale.ROOT)) {
      case "mr", "sir", "lord" -> Optional.of("M");
      case "mrs", "miss", "ms", "dame", "lady" -> Optional.of("F");
      default -> Optional.empty();
    };
  }

  private static FullName of(List<String> given, List<String> family) {
    return new FullName(
        given.stream().findFirst(), joined(given.stream().skip(1).toList()), joined(family));
  }

  private static Optional<String> joined(List<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }
}
