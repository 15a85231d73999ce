package uk.wardline.warehouse.platform;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** Of the words, the one with the fewest letters to change; the first of several. */
  static String to(String word, Collection<String> words) {
    return words.stream()
        .sorted()
        .min(Comparator.comparingInt(other -> distance(word, other)))
        .orElseThrow();
  }

  /** How many letters have to be put in, taken out or changed (Levenshtein). */
  static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
