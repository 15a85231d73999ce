package uk.wardline.index.block;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Declared rules would compare more pairs than allowed; the message gives each rule's figure and
 * its worst value.
 */
public final class ExplodingRuleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<RuleCost> costs;

  ExplodingRuleException(List<RuleCost> costs, long limit) {
    super(
        costs.stream()
            .map(c ->
                "Blocking rule refused, more than %,d pairs: %s. Add a field to the rule."
                    .formatted(limit, c))
            .collect(Collectors.joining("\n")));
    this.costs = List.copyOf(costs);
  }

  public List<RuleCost> costs() {
    return costs;
  }
}
