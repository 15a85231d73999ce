package uk.wardline.index.cluster;

import java.util.Comparator;
import java.util.List;
import uk.wardline.index.score.Posterior;

/**
 * Where certain ends and probable begins, without labels. Links are taken from the surest down for
 * as long as the share of wrong ones among them, by their own odds against the cut, is expected to
 * stay at most one in a thousand, and no one link is likelier wrong than one in a hundred.
 *
 * @param certain_bits log odds from which a link is certain
 * @param held_bits log odds from which two records are held for a person to say
 */
public record Bands(double certain_bits, double held_bits) {
  private static final double WRONG_AMONG_CERTAIN = 0.001;
  private static final double WRONG_OF_ONE = 0.01;
  private static final double HELD_FROM_BITS = -3;

  public static Bands of(Clustering clustering) {
    double cut = clustering.cut().logOdds_bits();
    List<Merge> surestFirst =
        clustering.merges().stream()
            .filter(m -> m.logOdds_bits() >= cut)
            .sorted(Comparator.comparingDouble(Merge::logOdds_bits).reversed())
            .toList();
    double pairs = 0;
    double wrong = 0;
    double certain = Double.POSITIVE_INFINITY;
    for (Merge merge : surestFirst) {
      double wrongHere =
          merge.isDecided() ? 0 : 1 - Posterior.probability(merge.logOdds_bits() - cut);
      pairs += merge.pairs();
      wrong += wrongHere * merge.pairs();
      if (wrong > WRONG_AMONG_CERTAIN * pairs || wrongHere > WRONG_OF_ONE) {
        break;
      }
      certain = merge.logOdds_bits();
    }
    return new Bands(certain, cut + HELD_FROM_BITS);
  }

  public Band of(double logOdds_bits) {
    if (logOdds_bits >= certain_bits) {
      return Band.CERTAIN;
    }
    return logOdds_bits >= held_bits ? Band.PROBABLE : Band.APART;
  }
}
