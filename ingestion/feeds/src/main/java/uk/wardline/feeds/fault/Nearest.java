package uk.wardline.feeds.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The nearest of the known words by edit distance, ignoring case, if it is near enough to be
   * meant: at most a third of its letters differ.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String wanted = folded(word);
    if (wanted.length() > 100) {
      return Optional.empty();
    }
    List<String> begun =
        known.stream()
            .filter(candidate -> wanted.length() >= 3 && folded(candidate).startsWith(wanted))
            .toList();
    return begun.size() == 1 ? Optional.of(begun.getFirst()) : nearest(wanted, known);
  }

  private static Optional<String> nearest(String wanted, Collection<String> known) {
    return known.stream()
        .filter(candidate -> candidate.length() <= 100)
        .min(Comparator.comparingInt(candidate -> distance(wanted, folded(candidate))))
        .filter(best ->
            distance(wanted, folded(best))
                <= Math.max(1, Math.max(best.length(), wanted.length()) / 3));
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
  }

  /** Levenshtein distance, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
