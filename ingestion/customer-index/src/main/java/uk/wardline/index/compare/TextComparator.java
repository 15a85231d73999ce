package uk.wardline.index.compare;

import java.util.List;

/** Streets, towns and other words: the same, close, alike or a part, else. */
public final class TextComparator implements Comparator {
  @Override
  public List<String> levels() {
    return List.of("same", "close", "alike", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    double similarity = JaroWinkler.atLeast(0.82, a, b);
    if (similarity >= 0.92
        || (Math.min(a.length(), b.length()) > 3 && EditDistance.atMost(1, a, b) == 1)) {
      return 1;
    }
    return similarity >= 0.82 ? 2 : 3;
  }
}
