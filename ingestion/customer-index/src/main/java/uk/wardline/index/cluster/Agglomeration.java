package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.GroupEvidence;

/**
 * Joins the records of one component step by step, always the two groups that are likeliest to be
 * one person, until no two are within reach or a guard forbids it. So a contradiction is kept apart
 * at the weakest link, for that is the one that would have been joined last.
 *
 * <p>Two groups are as likely one person as the evidence between their records says on average.
 * Where several pairs speak, they say more than one, though less than each by itself: the evidence
 * of n pairs counts n to the power of {@code support}. Not safe to share.
 */
final class Agglomeration {
  private static final double MOST_BITS = 40;

  private final int[] members;
  private final GroupEvidence[][] pairs;
  private final boolean[][] forbidden;
  private final boolean[][] decided;
  private final double prior_bits;

  Agglomeration(int[] members, Evidence evidence, Guard guard, List<Decision> ones) {
    int n = members.length;
    this.members = members;
    this.pairs = new GroupEvidence[n][n];
    this.forbidden = new boolean[n][n];
    this.decided = new boolean[n][n];
    this.prior_bits = Math.log(evidence.model().prior().onePerson()) / Math.log(2);
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

  /** The merges in the order they were made, down to the given log odds. */
  List<Merge> merges(double support, double least_bits) {
    return new Run(support, least_bits).merges();
  }

  private final class Run {
    private final double support;
    private final double least_bits;
    private final int[] sizes = new int[members.length];
    private final GroupEvidence[][] groups = new GroupEvidence[members.length][];
    private final double[][] odds = new double[members.length][members.length];
    private final boolean[][] never = new boolean[members.length][];
    private final List<Merge> merges = new ArrayList<>();

    Run(double support, double least_bits) {
      this.support = support;
      this.least_bits = least_bits;
      for (int i = 0; i < members.length; i++) {
        sizes[i] = 1;
        groups[i] = pairs[i].clone();
        never[i] = forbidden[i].clone();
        for (int j = i + 1; j < members.length; j++) {
          odds[i][j] = odds(pairs[i][j]);
        }
      }
    }

    List<Merge> merges() {
      joinDecided();
      while (true) {
        int bestI = -1;
        int bestJ = -1;
        double best = least_bits;
        for (int i = 0; i < members.length; i++) {
          for (int j = i + 1; sizes[i] > 0 && j < members.length; j++) {
            if (sizes[j] > 0 && !never[i][j]) {
              double bits = bits(i, j);
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
        join(bestI, bestJ, best);
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
      long n = (long) sizes[i] * sizes[j];
      double bits = odds[i][j];
      return n == 1 || support == 0
          ? bits
          : prior_bits + Math.pow((double) n, support) * (bits - prior_bits);
    }

    private void join(int i, int j, double bits) {
      merges.add(new Merge(members[i], members[j], (long) sizes[i] * sizes[j], bits));
      sizes[i] += sizes[j];
      sizes[j] = 0;
      for (int k = 0; k < members.length; k++) {
        if (k != i && sizes[k] > 0) {
          int low = Math.min(i, k);
          int high = Math.max(i, k);
          GroupEvidence both = groups[low][high].copy();
          both.add(groups[Math.min(j, k)][Math.max(j, k)]);
          groups[low][high] = both;
          odds[low][high] = odds(both);
          never[i][k] = never[k][i] = never[i][k] || never[j][k];
        }
      }
    }
  }

  private static double odds(GroupEvidence evidence) {
    return Math.clamp(evidence.posterior().logOdds_bits(), -MOST_BITS, MOST_BITS);
  }
}
