package uk.wardline.index.block;

import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.person.PersonTable;

/** Finds the pairs that a plan asks for, each once. */
public final class Blocker {
  private final PersonTable table;
  private final List<BlockingPlan.Step> steps;

  private Blocker(BlockingPlan plan) {
    this.table = plan.table();
    this.steps = plan.steps();
  }

  /**
   * The pairs of all rules. A pair that several rules ask for comes once, under the first of them.
   */
  public static Pairs pairs(BlockingPlan plan) {
    var blocker = new Blocker(plan);
    if (plan.rules().contains(BlockingRule.EVERYTHING)) {
      return blocker.everything();
    }
    List<Pairs> byRule =
        IntStream.range(0, blocker.steps.size()).parallel().mapToObj(blocker::pairsOf).toList();
    Pairs all = new Pairs(byRule.stream().mapToInt(Pairs::size).sum());
    byRule.forEach(all::addAll);
    return all;
  }

  private Pairs pairsOf(int rule) {
    Blocks blocks = steps.get(rule).blocks();
    Pairs pairs = new Pairs(1024);
    for (int block = 0; block < blocks.count(); block++) {
      int size = blocks.size(block);
      for (int i = 0; i < size; i++) {
        int a = blocks.member(block, i);
        for (int j = i + 1; j < size; j++) {
          int b = blocks.member(block, j);
          if (table.mayBeOne(a, b) && !foundBefore(rule, a, b)) {
            pairs.add(a, b);
          }
        }
      }
    }
    return pairs;
  }

  private boolean foundBefore(int rule, int a, int b) {
    for (int r = 0; r < rule; r++) {
      if (steps.get(r).keys().agree(a, b)) {
        return true;
      }
    }
    return false;
  }

  private Pairs everything() {
    Pairs pairs = new Pairs((int) table.pairs());
    for (int a = 0; a < table.size(); a++) {
      for (int b = a + 1; b < table.size(); b++) {
        if (table.mayBeOne(a, b)) {
          pairs.add(a, b);
        }
      }
    }
    return pairs;
  }
}
