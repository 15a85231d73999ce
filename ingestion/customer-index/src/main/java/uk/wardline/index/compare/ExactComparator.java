package uk.wardline.index.compare;

import java.util.List;

/** The same or not. */
public final class ExactComparator implements Comparator {
  @Override
  public List<String> levels() {
    return List.of("same", "else");
  }

  @Override
  public int level(String a, String b) {
    return a.equals(b) ? 0 : 1;
  }
}
