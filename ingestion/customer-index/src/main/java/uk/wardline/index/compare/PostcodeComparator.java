package uk.wardline.index.compare;

import java.util.List;
import uk.wardline.index.standard.Postcode;

/**
 * Postcodes: the same, one slip, the sector (LE1 1), the district (LE1), else. Foreign ones know
 * only the slip.
 */
public final class PostcodeComparator implements Comparator {
  @Override
  public List<String> levels() {
    return List.of("same", "slip", "sector", "district", "else");
  }

  @Override
  public int level(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if (EditDistance.atMost(1, a, b) == 1) {
      return 1;
    }
    if (!Postcode.isUk(a) || !Postcode.isUk(b)) {
      return 4;
    }
    int outward = a.length() - 3;
    if (outward != b.length() - 3 || !a.regionMatches(0, b, 0, outward)) {
      return 4;
    }
    return a.charAt(outward) == b.charAt(outward) ? 2 : 3;
  }
}
