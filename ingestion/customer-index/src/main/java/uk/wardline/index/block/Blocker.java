package uk.wardline.index.block;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.wardline.index.person.PersonTable;

/** Finds the pairs that rules ask for, each once. Immutable and safe to share between threads. */
public final class Blocker {
  private final PersonTable table;

  public Blocker(PersonTable table) {
    this.table = table;
  }

  /** What a rule would cost; nothing is compared. */
  public RuleCost cost(BlockingRule rule) {
    if (rule.parts().isEmpty()) {
      return new RuleCost(rule, table.pairs(), table.size(), "");
    }
    Blocks blocks = Blocks.of(BlockingKeys.of(table, rule));
    int largest = blocks.largest();
    return new RuleCost(
        rule,
        blocks.pairs(),
        largest < 0 ? 0 : blocks.size(largest),
        largest < 0 ? "" : describe(rule, blocks.member(largest, 0)));
  }

  /**
   * The pairs of all rules. A pair that several rules ask for comes once.
   *
   * @throws ExplodingRuleException if a rule would compare more pairs than the limit; all such
   *     rules at once
   */
  public Pairs pairs(List<BlockingRule> rules, long limitOfRule) {
    List<RuleCost> tooDear =
        rules.stream().map(this::cost).filter(c -> c.pairs() > limitOfRule).toList();
    if (!tooDear.isEmpty()) {
      throw new ExplodingRuleException(tooDear, limitOfRule);
    }
    if (rules.stream().anyMatch(r -> r.parts().isEmpty())) {
      return everything();
    }
    List<BlockingKeys> keys = rules.parallelStream().map(r -> BlockingKeys.of(table, r)).toList();
    List<Pairs> byRule =
        IntStream.range(0, rules.size()).parallel().mapToObj(r -> pairsOf(r, keys)).toList();
    return together(byRule);
  }

  private static Pairs together(List<Pairs> parts) {
    Pairs all = new Pairs(parts.stream().mapToInt(Pairs::size).sum());
    for (Pairs part : parts) {
      for (int i = 0; i < part.size(); i++) {
        all.add(part.left(i), part.right(i));
      }
    }
    return all;
  }

  private Pairs pairsOf(int rule, List<BlockingKeys> keys) {
    Blocks blocks = Blocks.of(keys.get(rule));
    Pairs pairs = new Pairs(1024);
    for (int block = 0; block < blocks.count(); block++) {
      int size = blocks.size(block);
      for (int i = 0; i < size; i++) {
        int a = blocks.member(block, i);
        for (int j = i + 1; j < size; j++) {
          int b = blocks.member(block, j);
          if (table.mayBeOne(a, b) && !foundBefore(rule, a, b, keys)) {
            pairs.add(a, b);
          }
        }
      }
    }
    return pairs;
  }

  private static boolean foundBefore(int rule, int a, int b, List<BlockingKeys> keys) {
    for (int r = 0; r < rule; r++) {
      if (keys.get(r).agree(a, b)) {
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

  private String describe(BlockingRule rule, int record) {
    return rule.parts().stream()
        .map(p -> p + "=" + p.of(table.column(p.field()).orElseThrow().value(record)))
        .collect(Collectors.joining(", "));
  }
}
