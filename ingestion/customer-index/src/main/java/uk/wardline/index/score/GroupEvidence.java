package uk.wardline.index.score;

import java.util.List;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.person.Kind;

/**
 * What the records of one group and those of another say of whether they are one person. In what a
 * person keeps (names, dates, numbers) the pairs of records that have it speak with the average of
 * their weights, so that a record without a date of birth does not dilute what others say of it. A
 * home changes: there the pair that fits best speaks, for two groups that share one of several
 * addresses have lived together or are one. Mutable, not safe to share.
 */
public final class GroupEvidence {
  private static final PairKind[] KINDS = PairKind.values();

  private final Evidence evidence;

  /** Sums of weights by comparison and kind. */
  private final float[] sums;

  private final short[] counts;
  private final float[] address = new float[KINDS.length];
  private final float[] telephone = new float[KINDS.length];

  /** When they lived where: the pair speaks that looks most like a move. */
  private final float[] spells = new float[KINDS.length];

  /** Sums of the logarithms of the pairs' priors, the last that of strangers. */
  private final double[] priors = new double[KINDS.length + 1];

  private int pairs = 1;

  private GroupEvidence(Evidence evidence, int comparisons) {
    this.evidence = evidence;
    this.sums = new float[comparisons * KINDS.length];
    this.counts = new short[comparisons];
  }

  static GroupEvidence of(
      Evidence evidence, int left, long pattern, double[] priors, double stranger) {
    List<ComparisonSpec> specs = evidence.comparer().specs();
    var group = new GroupEvidence(evidence, specs.size());
    System.arraycopy(priors, 0, group.priors, 0, priors.length);
    group.priors[priors.length] = stranger;
    for (int c = 0; c < specs.size(); c++) {
      int level = Pattern.level(pattern, c);
      if (level == Pattern.MISSING) {
        continue;
      }
      boolean telephone = specs.get(c).field().kind() == Kind.TELEPHONE;
      boolean ofHome = telephone || specs.get(c).isOfHome() || specs.get(c).isOfSpells();
      boolean spells = specs.get(c).isOfSpells();
      float[] block = spells ? group.spells : telephone ? group.telephone : group.address;
      for (PairKind kind : KINDS) {
        float weight = (float) evidence.weight(kind, c, left, level);
        if (ofHome) {
          block[kind.place()] += weight;
        } else {
          group.sums[c * KINDS.length + kind.place()] = weight;
        }
      }
      group.counts[c] = (short) (ofHome ? 0 : 1);
    }
    return group;
  }

  /** A copy that can be added to by itself. */
  public GroupEvidence copy() {
    var copy = new GroupEvidence(evidence, counts.length);
    System.arraycopy(sums, 0, copy.sums, 0, sums.length);
    System.arraycopy(counts, 0, copy.counts, 0, counts.length);
    System.arraycopy(address, 0, copy.address, 0, address.length);
    System.arraycopy(telephone, 0, copy.telephone, 0, telephone.length);
    System.arraycopy(spells, 0, copy.spells, 0, spells.length);
    System.arraycopy(priors, 0, copy.priors, 0, priors.length);
    copy.pairs = pairs;
    return copy;
  }

  /** Takes in what further pairs of the same two groups say. */
  public void add(GroupEvidence other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    for (int c = 0; c < counts.length; c++) {
      counts[c] = (short) (counts[c] + other.counts[c]);
    }
    for (int kind = 0; kind < priors.length; kind++) {
      priors[kind] += other.priors[kind];
    }
    pairs += other.pairs;
    takeBetter(address, other.address, PairKind.MATCH);
    takeBetter(telephone, other.telephone, PairKind.MATCH);
    takeBetter(spells, other.spells, PairKind.MOVED);
  }

  private static void takeBetter(float[] block, float[] other, PairKind by) {
    if (other[by.place()] > block[by.place()]) {
      System.arraycopy(other, 0, block, 0, block.length);
    }
  }

  /** The posterior that the two groups are of one person. */
  public Posterior posterior() {
    double[] joint = new double[KINDS.length];
    for (int kind = 0; kind < KINDS.length; kind++) {
      joint[kind] = priors[kind] / pairs + address[kind] + telephone[kind] + spells[kind];
      for (int c = 0; c < counts.length; c++) {
        if (counts[c] > 0) {
          joint[kind] += sums[c * KINDS.length + kind] / counts[c];
        }
      }
    }
    int birthDate = evidence.birthDate();
    if (birthDate < 0 || counts[birthDate] == 0) {
      joint[PairKind.TWIN.place()] = Double.NEGATIVE_INFINITY;
    }
    return Posterior.of(joint, priors[KINDS.length] / pairs);
  }
}
