package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.GroupEvidence;
import uk.wardline.index.score.Posterior;

/**
 * Joins the records of one component step by step, always the two groups that are likeliest to be
 * one person, until no two are within reach or a guard forbids it. So a contradiction is kept apart
 * at the weakest link, for that is the one that would have been joined last. A step counts as no
 * surer than the steps that made its two groups.
 *
 * <p>How likely two groups are one person rests on what they say (see {@link GroupEvidence}) and on
 * what else there is. Were they two persons, each would probably have other records: where a record
 * comes from a register whose people are seldom alone, and nothing else fits it, that speaks for
 * the one thing that does. Where another group fits it as well, that speaks against either. Not
 * safe to share.
 */
final class Agglomeration {
  private static final double MOST_BITS = 40;
  private static final double LN2 = Math.log(2);

  /** In a larger component, others that fit are not looked for: the work grows with its cube. */
  private static final int MOST_RIVALS = 80;

  /** So much less likely pairs are not looked at, for no lack of others makes up for it. */
  static final double MOST_GAIN_BITS = 6;

  private final int[] members;
  private final GroupEvidence[][] pairs;
  private final boolean[][] forbidden;
  private final boolean[][] decided;
  private final double[] alone_bits;

  /**
   * @param alone_bits how probable it is that a record is the only one of its person, base-2
   *     logarithm, by member
   */
  Agglomeration(
      int[] members, Evidence evidence, Guard guard, List<Decision> ones, double[] alone_bits) {
    int n = members.length;
    this.members = members;
    this.pairs = new GroupEvidence[n][n];
    this.forbidden = new boolean[n][n];
    this.decided = new boolean[n][n];
    this.alone_bits = alone_bits;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        pairs[i][j] = evidence.group(members[i], members[j]);
        forbidden[i][j] = forbidden[j][i] = guard.forbids(members[i], members[j]);
      }
    }
    for (Decision one : ones) {
      int i = indexOf(one.a());
      int j = indexOf(one.b());
      if (i >= 0 && j >= 0 && !guard.saidTwo(one.a(), one.b())) {
        decided[i][j] = decided[j][i] = true;
      }
    }
  }

  private int indexOf(int record) {
    for (int i = 0; i < members.length; i++) {
      if (members[i] == record) {
        return i;
      }
    }
    return -1;
  }

  /** The merges down to the given log odds, of each cluster the sure ones first. */
  List<Merge> merges(double least_bits) {
    var run = new Run(least_bits);
    List<Merge> merges = run.merges();
    return members.length > MOST_RIVALS ? merges : run.refined();
  }

  private final class Run {
    private final double least_bits;
    private final int[] sizes = new int[members.length];
    private final double[] weakest = new double[members.length];
    private final GroupEvidence[][] groups = new GroupEvidence[members.length][];
    private final double[][] odds = new double[members.length][members.length];
    private final boolean[][] never = new boolean[members.length][];
    private final Rivals rivals = new Rivals(members.length <= MOST_RIVALS ? members.length : 0);

    /** What {@link #bits} gave, until something it rests on changes; by the smaller number. */
    private final double[][] known_bits = new double[members.length][members.length];

    private final List<Merge> merges = new ArrayList<>();
    private final List<Merge> untaken = new ArrayList<>();
    private final BitSet[] held = new BitSet[members.length];
    private final List<BitSet> parts = new ArrayList<>();

    Run(double least_bits) {
      this.least_bits = least_bits;
      for (int i = 0; i < members.length; i++) {
        sizes[i] = 1;
        held[i] = new BitSet();
        held[i].set(i);
        parts.add((BitSet) held[i].clone());
        weakest[i] = Double.POSITIVE_INFINITY;
        groups[i] = pairs[i].clone();
        never[i] = forbidden[i].clone();
        for (int j = i + 1; j < members.length; j++) {
          odds[i][j] = odds[j][i] = odds(pairs[i][j]);
        }
        Arrays.fill(known_bits[i], Double.NaN);
      }
      for (int i = 0; i < members.length; i++) {
        for (int j = i + 1; j < members.length; j++) {
          rivals.set(i, j, odds[i][j], never[i][j]);
        }
      }
    }

    /** The same clusters, each looked at once more now that all of it is known. */
    List<Merge> refined() {
      List<Merge> refined = new ArrayList<>();
      List<BitSet> clusters = new ArrayList<>();
      for (int i = 0; i < members.length; i++) {
        if (sizes[i] > 0) {
          clusters.add(held[i]);
        }
      }
      for (BitSet cluster : clusters) {
        BiFunction<BitSet, BitSet, Double> fit =
            (part, rest) -> fit_bits(part, rest, cluster, clusters);
        new Refinement(parts, fit, Bands.SURE_BITS)
            .merges(cluster)
            .forEach(m ->
                refined.add(
                    new Merge(members[m.a()], members[m.b()], m.pairs(), m.logOdds_bits())));
      }
      refined.addAll(untaken);
      return refined;
    }

    private double fit_bits(BitSet part, BitSet rest, BitSet cluster, List<BitSet> clusters) {
      if (anyDecided(part, rest)) {
        return Double.POSITIVE_INFINITY;
      }
      double left = other_bits(part, rest, cluster, clusters);
      double right = other_bits(rest, part, cluster, clusters);
      double others =
          part.cardinality() + rest.cardinality() == 2 ? Math.max(left, right) : left + right;
      return between(part, rest) - Math.max(-MOST_GAIN_BITS, others);
    }

    private double other_bits(BitSet part, BitSet rest, BitSet cluster, List<BitSet> clusters) {
      double other = part.cardinality() == 1 ? Math.pow(2, alone_bits[part.nextSetBit(0)]) : 1;
      for (BitSet rival : clusters) {
        if (!rival.equals(cluster) && !anyForbidden(part, rival)) {
          double bits = between(part, rival);
          if (bits > -MOST_GAIN_BITS) {
            double apart =
                anyForbidden(rest, rival) ? 1 : 1 - Posterior.probability(between(rest, rival));
            other += Math.pow(2, bits) * apart;
          }
        }
      }
      return Math.log(other) / LN2;
    }

    List<Merge> merges() {
      joinDecided();
      while (true) {
        int bestI = -1;
        int bestJ = -1;
        double best = least_bits;
        for (int i = 0; i < members.length; i++) {
          for (int j = i + 1; sizes[i] > 0 && j < members.length; j++) {
            if (sizes[j] > 0 && !never[i][j] && odds[i][j] > best - MOST_GAIN_BITS) {
              double bits = known_bits[i][j];
              if (Double.isNaN(bits)) {
                bits = bits(i, j);
                known_bits[i][j] = bits;
              }
              if (bits > best) {
                best = bits;
                bestI = i;
                bestJ = j;
              }
            }
          }
        }
        if (bestI < 0) {
          return merges;
        }
        if (best < 0) {
          // Not taken, but worth a look.
          untaken.add(
              new Merge(members[bestI], members[bestJ], (long) sizes[bestI] * sizes[bestJ], best));
          never[bestI][bestJ] = never[bestJ][bestI] = true;
          rivals.set(bestI, bestJ, odds[bestI][bestJ], true);
          forget(bestI);
          forget(bestJ);
        } else {
          join(bestI, bestJ, best);
        }
      }
    }

    private void joinDecided() {
      int[] group = new int[members.length];
      for (int i = 0; i < group.length; i++) {
        group[i] = i;
      }
      for (int i = 0; i < members.length; i++) {
        for (int j = i + 1; j < members.length; j++) {
          int x = group[i];
          int y = group[j];
          if (decided[i][j] && x != y) {
            int into = Math.min(x, y);
            int from = Math.max(x, y);
            join(into, from, Double.POSITIVE_INFINITY);
            for (int k = 0; k < group.length; k++) {
              group[k] = group[k] == from ? into : group[k];
            }
          }
        }
      }
    }

    private double bits(int i, int j) {
      double left = others_bits(i, j);
      double right = others_bits(j, i);
      // Of two records alone one can be short of others by chance; only the commoner case counts.
      double others = sizes[i] + sizes[j] == 2 ? Math.max(left, right) : left + right;
      return odds[i][j] - Math.max(-MOST_GAIN_BITS, others);
    }

    /** What group i could be if not j: by itself, or any other that is not j either. */
    private double others_bits(int i, int j) {
      double other = sizes[i] == 1 ? Math.pow(2, alone_bits[i]) : 1;
      return Math.log(rivals.addTo(other, i, j)) / LN2;
    }

    private void join(int i, int j, double bits) {
      weakest[i] = Math.min(bits, Math.min(weakest[i], weakest[j]));
      merges.add(new Merge(members[i], members[j], (long) sizes[i] * sizes[j], weakest[i]));
      for (int k = 0; k < members.length; k++) {
        if (k == i || k == j || rivals.fits(k, i) || rivals.fits(k, j)) {
          forget(k);
        }
      }
      rivals.drop(j);
      sizes[i] += sizes[j];
      sizes[j] = 0;
      held[i].or(held[j]);
      parts.add((BitSet) held[i].clone());
      for (int k = 0; k < members.length; k++) {
        if (k != i && sizes[k] > 0) {
          int low = Math.min(i, k);
          int high = Math.max(i, k);
          GroupEvidence both = groups[low][high].copy();
          both.add(groups[Math.min(j, k)][Math.max(j, k)]);
          groups[low][high] = both;
          odds[low][high] = odds[high][low] = odds(both);
          never[i][k] = never[k][i] = never[i][k] || never[j][k];
          rivals.set(i, k, odds[i][k], never[i][k]);
          if (rivals.fits(k, i)) {
            forget(k);
          }
        }
      }
    }

    private void forget(int i) {
      for (int k = 0; k < members.length; k++) {
        known_bits[Math.min(i, k)][Math.max(i, k)] = Double.NaN;
      }
    }
  }

  private boolean anyForbidden(BitSet left, BitSet right) {
    return any(forbidden, left, right);
  }

  private boolean anyDecided(BitSet left, BitSet right) {
    return any(decided, left, right);
  }

  private static boolean any(boolean[][] of, BitSet left, BitSet right) {
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      for (int j = right.nextSetBit(0); j >= 0; j = right.nextSetBit(j + 1)) {
        if (of[i][j]) {
          return true;
        }
      }
    }
    return false;
  }

  /** What two groups say of each other, in bits. */
  private double between(BitSet left, BitSet right) {
    GroupEvidence sum = null;
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      for (int j = right.nextSetBit(0); j >= 0; j = right.nextSetBit(j + 1)) {
        GroupEvidence pair = pairs[Math.min(i, j)][Math.max(i, j)];
        if (sum == null) {
          sum = pair.copy();
        } else {
          sum.add(pair);
        }
      }
    }
    return sum == null ? 0 : odds(sum);
  }

  private static double odds(GroupEvidence evidence) {
    return Math.clamp(evidence.posterior().logOdds_bits(), -MOST_BITS, MOST_BITS);
  }
}
