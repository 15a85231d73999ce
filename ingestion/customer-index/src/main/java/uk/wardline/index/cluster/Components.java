package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.index.score.ScoredPairs;

/**
 * Records that hang together by pairs within reach. A component that is too large to look at as a
 * whole is cut where its pairs are weaker, again and again.
 */
final class Components {
  /** Pairs of records looked at in one component grow with its square. */
  static final int MOST_MEMBERS = 300;

  private static final double[] STRONGER_BITS = {0, 2, 4, 8, 12, 16, 20, 25, 30, 35};

  private Components() {}

  static List<int[]> of(int records, ScoredPairs pairs, double reach_bits, List<Decision> ones) {
    UnionFind sets = new UnionFind(records);
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.logOdds_bits(i) >= reach_bits) {
        sets.union(pairs.left(i), pairs.right(i));
      }
    }
    for (Decision one : ones) {
      sets.union(one.a(), one.b());
    }
    List<int[]> found = groups(records, sets);
    List<int[]> components = new ArrayList<>();
    for (int[] component : found) {
      if (component.length <= MOST_MEMBERS) {
        components.add(component);
      }
    }
    if (components.size() < found.size()) {
      boolean[] inLarge = new boolean[records];
      found.stream()
          .filter(c -> c.length > MOST_MEMBERS)
          .forEach(c -> Arrays.stream(c).forEach(r -> inLarge[r] = true));
      components.addAll(cut(records, pairs, inLarge, ones, 0));
    }
    return components;
  }

  private static List<int[]> cut(
      int records, ScoredPairs pairs, boolean[] inLarge, List<Decision> ones, int step) {
    UnionFind sets = new UnionFind(records);
    for (int i = 0; i < pairs.size(); i++) {
      if (inLarge[pairs.left(i)]
          && inLarge[pairs.right(i)]
          && pairs.logOdds_bits(i) >= STRONGER_BITS[step]) {
        sets.union(pairs.left(i), pairs.right(i));
      }
    }
    for (Decision one : ones) {
      if (inLarge[one.a()] && inLarge[one.b()]) {
        sets.union(one.a(), one.b());
      }
    }
    List<int[]> components = new ArrayList<>();
    boolean[] stillLarge = new boolean[records];
    boolean any = false;
    for (int[] component : groups(records, sets)) {
      if (component.length <= MOST_MEMBERS || step == STRONGER_BITS.length - 1) {
        components.add(component);
      } else {
        any = true;
        Arrays.stream(component).forEach(r -> stillLarge[r] = true);
      }
    }
    if (any) {
      components.addAll(cut(records, pairs, stillLarge, ones, step + 1));
    }
    return components;
  }

  private static List<int[]> groups(int records, UnionFind sets) {
    int[] size = new int[records];
    for (int r = 0; r < records; r++) {
      size[sets.find(r)]++;
    }
    Map<Integer, int[]> groups = new HashMap<>();
    List<int[]> inOrder = new ArrayList<>();
    int[] filled = new int[records];
    for (int r = 0; r < records; r++) {
      int root = sets.find(r);
      if (size[root] > 1) {
        int[] members = groups.get(root);
        if (members == null) {
          members = new int[size[root]];
          groups.put(root, members);
          inOrder.add(members);
        }
        members[filled[root]++] = r;
      }
    }
    return inOrder;
  }
}
