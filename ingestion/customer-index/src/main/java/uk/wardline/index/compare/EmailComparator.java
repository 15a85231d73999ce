package uk.wardline.index.compare;

import java.util.List;

/** E-mail addresses: the same, close as a whole, the same name at another domain, alike, else. */
public final class EmailComparator implements Comparator {
  @Override
  public List<String> levels() {
    return List.of("same", "close", "same name", "alike", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (EditDistance.atMost(3, a, b) <= 3 && Math.min(a.length(), b.length()) > 8) {
      return 1;
    }
    String nameA = a.substring(0, a.indexOf('@'));
    String nameB = b.substring(0, b.indexOf('@'));
    if (nameA.equals(nameB)) {
      return 2;
    }
    return JaroWinkler.atLeast(0.88, a, b) > 0 ? 3 : 4;
  }
}
