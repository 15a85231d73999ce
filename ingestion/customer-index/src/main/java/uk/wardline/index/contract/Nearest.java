package uk.wardline.index.contract;

import java.util.Comparator;
import java.util.List;
import uk.wardline.index.compare.JaroWinkler;

/** The known word that an unknown one was probably meant to be. */
final class Nearest {
  private Nearest() {}

  static String to(String word, List<String> known) {
    return known.stream()
        .max(Comparator.comparingDouble(k -> JaroWinkler.similarity(word, k)))
        .filter(k -> JaroWinkler.similarity(word, k) > 0.75)
        .map(k -> "did you mean \"" + k + "\"?")
        .orElse("known are " + String.join(", ", known));
  }
}
