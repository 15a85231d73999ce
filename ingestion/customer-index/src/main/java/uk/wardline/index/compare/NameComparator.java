package uk.wardline.index.compare;

import java.util.List;
import uk.wardline.index.standard.NameVariants;

/** Names: the same, a known variant or a part, a slip, alike, an initial, else. */
public final class NameComparator implements Comparator {
  /** The place of "variant" among the levels. */
  static final int VARIANT = 1;

  /** The place of "close" among the levels. */
  static final int CLOSE_LEVEL = 2;

  private static final double CLOSE = 0.92;
  private static final double ALIKE = 0.80;
  private final NameVariants variants;

  public NameComparator(NameVariants variants) {
    this.variants = variants;
  }

  @Override
  public List<String> levels() {
    return List.of("same", "variant", "close", "alike", "initial", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? 4 : 5;
    }
    if (variants.related(a, b) || isPart(a, b) || isPart(b, a)) {
      return 1;
    }
    double similarity = JaroWinkler.atLeast(ALIKE, a, b);
    if (similarity >= CLOSE
        || (Math.min(a.length(), b.length()) > 3 && EditDistance.atMost(1, a, b) == 1)) {
      return 2;
    }
    return similarity >= ALIKE ? 3 : 5;
  }

  /** Whether one is a whole word of the other, or the other without its gaps. */
  private static boolean isPart(String part, String whole) {
    if (part.length() >= whole.length() || whole.indexOf(' ') < 0) {
      return false;
    }
    return (" " + whole + " ").contains(" " + part + " ") || whole.replace(" ", "").equals(part);
  }
}
