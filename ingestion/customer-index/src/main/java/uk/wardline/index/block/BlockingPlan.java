package uk.wardline.index.block;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

/** Rules with their keys, blocks and costs for one table, each worked out once. Immutable. */
public final class BlockingPlan {
  private final PersonTable table;
  private final List<Step> steps;

  private BlockingPlan(PersonTable table, List<Step> steps) {
    this.table = table;
    this.steps = List.copyOf(steps);
  }

  record Step(BlockingRule rule, BlockingKeys keys, Blocks blocks, RuleCost cost) {
    Step rare(PersonTable table, int most) {
      BlockingRule rare = rule.rare(most);
      BlockingKeys rareKeys = keys.within(blocks, most);
      Blocks rareBlocks = Blocks.of(rareKeys);
      return new Step(rare, rareKeys, rareBlocks, BlockingPlan.cost(table, rare, rareBlocks));
    }
  }

  /**
   * A plan of declared rules.
   *
   * @throws ExplodingRuleException if a rule would compare more pairs than the limit; all such
   *     rules at once
   */
  public static BlockingPlan of(PersonTable table, List<BlockingRule> rules, long limitOfRule) {
    List<Step> steps = steps(table, rules);
    List<RuleCost> tooDear =
        steps.stream().map(Step::cost).filter(c -> c.pairs() > limitOfRule).toList();
    if (!tooDear.isEmpty()) {
      throw new ExplodingRuleException(tooDear, limitOfRule);
    }
    return new BlockingPlan(table, steps);
  }

  /**
   * A plan of the rules, in order, that are each within the limit and together within the budget.
   * Of a rule that is above the limit, those that tell of a person are taken for their rare values.
   */
  static BlockingPlan within(
      PersonTable table, List<BlockingRule> rules, long limitOfRule, long budget) {
    List<Step> taken = new ArrayList<>();
    long spent = 0;
    for (Step whole : steps(table, rules)) {
      boolean tooDear = whole.cost().pairs() > limitOfRule && tellsOfPerson(whole.rule());
      Step step = tooDear ? rare(table, whole, Math.min(limitOfRule, budget - spent)) : whole;
      long pairs = step.cost().pairs();
      if (pairs > 0 && pairs <= limitOfRule && spent + pairs <= budget) {
        taken.add(step);
        spent += pairs;
      }
    }
    return new BlockingPlan(table, taken);
  }

  private static boolean tellsOfPerson(BlockingRule rule) {
    return rule.parts().size() > 1
        || rule.parts().stream().anyMatch(p -> p.field().kind().isPersonal())
        || rule.parts().stream().anyMatch(p -> p.field().kind() == Kind.TELEPHONE);
  }

  private static List<Step> steps(PersonTable table, List<BlockingRule> rules) {
    var parts = new KeyHashes(table);
    return rules.parallelStream()
        .map(rule -> {
          BlockingKeys keys = BlockingKeys.of(table, rule, parts);
          Blocks blocks = Blocks.of(keys);
          var step = new Step(rule, keys, blocks, cost(table, rule, blocks));
          return rule.mostRecords() == BlockingRule.ANY
              ? step
              : step.rare(table, rule.mostRecords());
        })
        .toList();
  }

  /** The step for the values that are rare enough for a number of pairs; itself if none is. */
  private static Step rare(PersonTable table, Step step, long pairs) {
    int most = step.blocks().mostWithin(pairs);
    return most < 2 ? step : step.rare(table, most);
  }

  private static RuleCost cost(PersonTable table, BlockingRule rule, Blocks blocks) {
    if (rule.parts().isEmpty()) {
      return new RuleCost(rule, table.pairs(), table.size(), "");
    }
    int largest = blocks.largest();
    return new RuleCost(
        rule,
        blocks.pairs(),
        largest < 0 ? 0 : blocks.size(largest),
        largest < 0 ? "" : describe(table, rule, blocks.member(largest, 0)));
  }

  private static String describe(PersonTable table, BlockingRule rule, int record) {
    return rule.parts().stream()
        .map(p -> p + "=" + p.of(table.column(p.field()).orElseThrow().value(record)))
        .collect(Collectors.joining(", "));
  }

  public List<BlockingRule> rules() {
    return steps.stream().map(Step::rule).toList();
  }

  public List<RuleCost> costs() {
    return steps.stream().map(Step::cost).toList();
  }

  /**
   * The key of a record under one of the rules: records with the same are compared. Empty where a
   * part is missing.
   */
  public OptionalLong key(int rule, int record) {
    BlockingKeys keys = steps.get(rule).keys();
    return keys.isMissing(record) ? OptionalLong.empty() : OptionalLong.of(keys.key(record));
  }

  PersonTable table() {
    return table;
  }

  List<Step> steps() {
    return steps;
  }
}
