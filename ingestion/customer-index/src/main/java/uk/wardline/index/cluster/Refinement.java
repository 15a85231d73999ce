package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Looks at a finished cluster once more. The step by which two records were joined knew nothing of
 * those that came later; now every part that was once joined as a whole is held against all of the
 * rest, and the one that fits worst is put out, until all that is left fits surely. Not safe to
 * share.
 */
final class Refinement {
  private final List<BitSet> parts;
  private final BiFunction<BitSet, BitSet, Double> fit;
  private final double sure_bits;
  private final List<Merge> merges = new ArrayList<>();

  /**
   * @param parts the groups as they were when they were joined, single records among them
   * @param fit how likely two groups are one person, in bits
   * @param sure_bits from which a part fits surely
   */
  Refinement(List<BitSet> parts, BiFunction<BitSet, BitSet, Double> fit, double sure_bits) {
    this.parts = parts;
    this.fit = fit;
    this.sure_bits = sure_bits;
  }

  /** The cluster as merges of members by number: the sure ones first, then what is added to it. */
  List<Merge> merges(BitSet cluster) {
    refine(cluster);
    return merges;
  }

  private void refine(BitSet cluster) {
    BitSet rest = (BitSet) cluster.clone();
    List<BitSet> out = new ArrayList<>();
    List<Double> bits = new ArrayList<>();
    while (rest.cardinality() > 1) {
      BitSet worst = new BitSet();
      double least = Double.POSITIVE_INFINITY;
      for (BitSet part : parts) {
        BitSet here = (BitSet) part.clone();
        here.and(rest);
        if (here.isEmpty() || here.equals(rest)) {
          continue;
        }
        BitSet others = (BitSet) rest.clone();
        others.andNot(here);
        double fits = fit.apply(here, others);
        // Of two halves the smaller is the one to go.
        if (fits < least || (fits == least && here.cardinality() < worst.cardinality())) {
          least = fits;
          worst = here;
        }
      }
      if (least >= sure_bits) {
        chain(rest, least);
        break;
      }
      if (worst.cardinality() * 2 > rest.cardinality()) {
        BitSet smaller = (BitSet) rest.clone();
        smaller.andNot(worst);
        worst = smaller;
      }
      rest.andNot(worst);
      out.add(worst);
      bits.add(least);
    }
    for (int i = out.size() - 1; i >= 0; i--) {
      refine(out.get(i));
      merges.add(
          new Merge(
              rest.nextSetBit(0),
              out.get(i).nextSetBit(0),
              (long) rest.cardinality() * out.get(i).cardinality(),
              bits.get(i)));
      rest.or(out.get(i));
    }
  }

  private void chain(BitSet sure, double bits) {
    int first = sure.nextSetBit(0);
    int size = 1;
    for (int r = sure.nextSetBit(first + 1); r >= 0; r = sure.nextSetBit(r + 1)) {
      merges.add(new Merge(first, r, size++, bits));
    }
  }
}
