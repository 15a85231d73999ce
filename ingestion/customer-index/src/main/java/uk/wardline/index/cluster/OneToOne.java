package uk.wardline.index.cluster;

import java.util.List;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

/**
 * Sources that all hold each person once. A record whose best partner is taken by a better one is
 * out of the race; among those left over, a match is likelier than among all.
 */
final class OneToOne {
  private static final double MOST_BITS = 6;

  private OneToOne() {}

  static boolean holdsFor(PersonTable table) {
    return table.sources().size() > 1
        && table.sources().stream().allMatch(Source::holdsEachPersonOnce);
  }

  /**
   * How much likelier, in bits, a match is among the records left over at even odds than among all:
   * the matches that are expected and not yet found, over the pairs that are left.
   */
  static double correction_bits(
      PersonTable table, List<Merge> merges, double expectedPairs, double prior) {
    double missing = expectedPairs;
    boolean[] taken = new boolean[table.size()];
    for (Merge merge : merges) {
      if (merge.logOdds_bits() >= 0) {
        missing -= merge.pairs();
        taken[merge.a()] = true;
        taken[merge.b()] = true;
      }
    }
    double pairsLeft = pairsLeft(table, taken);
    if (missing < 1 || pairsLeft < 1) {
      return 0;
    }
    double bits = Math.log(missing / pairsLeft / prior) / Math.log(2);
    return Math.max(0, Math.min(MOST_BITS, bits));
  }

  private static double pairsLeft(PersonTable table, boolean[] taken) {
    double[] left = new double[table.sources().size()];
    double all = 0;
    for (int r = 0; r < table.size(); r++) {
      if (!taken[r]) {
        left[table.sourceIndex(r)]++;
        all++;
      }
    }
    double pairs = all * all / 2;
    for (double ofSource : left) {
      pairs -= ofSource * ofSource / 2;
    }
    return pairs;
  }
}
