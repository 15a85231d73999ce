package uk.wardline.index.compare;

import java.util.List;

/** Identifiers, telephone numbers, house numbers: the same, one slip, two slips, else. */
public final class CodeComparator implements Comparator {
  @Override
  public List<String> levels() {
    return List.of("same", "slip", "two slips", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    // In a short code two slips say nothing.
    int shortest = Math.min(a.length(), b.length());
    int limit = shortest >= 6 ? 2 : shortest >= 2 ? 1 : 0;
    int distance = EditDistance.atMost(limit, a, b);
    return distance <= limit ? distance : 3;
  }
}
