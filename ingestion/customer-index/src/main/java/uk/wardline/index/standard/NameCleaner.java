package uk.wardline.index.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name or part of one: lower case, without diacritics, titles, suffixes and punctuation,
 * its words apart by one space. An apostrophe joins ("O'Brien" is "obrien"), a hyphen parts. A name
 * that stands for "none" is empty.
 */
public final class NameCleaner implements Cleaner {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "master",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "rev",
          "revd",
          "reverend",
          "cllr",
          "councillor",
          "capt",
          "captain",
          "lady",
          "lord");
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr",
          "jnr",
          "junior",
          "sr",
          "snr",
          "senior",
          "ii",
          "iii",
          "esq",
          "mbe",
          "obe",
          "cbe",
          "bsc",
          "phd",
          "deceased",
          "decd");
  private static final Set<String> NOBODY =
      Set.of(
          "unknown",
          "not known",
          "unk",
          "none",
          "null",
          "na",
          "n a",
          "nil",
          "tbc",
          "tba",
          "no name",
          "noname",
          "anonymous",
          "anon",
          "not given",
          "not provided",
          "withheld",
          "no forename",
          "no surname",
          "unnamed",
          "baby",
          "test",
          "xx",
          "xxx",
          "zz",
          "zzz",
          "missing",
          "refused");

  @Override
  public Optional<String> clean(String raw) {
    String name = String.join(" ", words(raw));
    return name.isEmpty() || NOBODY.contains(name) ? Optional.empty() : Optional.of(name);
  }

  /**
   * The words of the name, without titles in front and suffixes behind; at least one word is left
   * if there is one.
   */
  static List<String> words(String raw) {
    List<String> words = new ArrayList<>(split(Latin.fold(raw)));
    while (words.size() > 1 && TITLES.contains(words.getFirst())) {
      words.removeFirst();
    }
    while (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
      words.removeLast();
    }
    return words;
  }

  private static List<String> split(String folded) {
    List<String> words = new ArrayList<>(3);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (c != '\'' && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
