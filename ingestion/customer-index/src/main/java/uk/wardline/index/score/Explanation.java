package uk.wardline.index.score;

import java.util.ArrayList;
import java.util.List;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;

/**
 * Why two records are or are not one person: from the odds before anything was compared, comparison
 * by comparison, to the odds at the end. All weights are in bits. The steps and the last correction
 * add up to the end.
 */
public record Explanation(
    double prior_bits, List<Step> steps, double others_bits, double end_bits) {
  private static final double LN2 = Math.log(2);

  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * One comparison: what was found in both records, at which level they agree, and what that is
   * worth.
   */
  public record Step(String label, String left, String right, String level, double weight_bits) {}

  public static Explanation of(Evidence evidence, int a, int b) {
    PairComparer comparer = evidence.comparer();
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    long pattern = comparer.compare(left, right);
    double prior = evidence.priorOdds(left, right) / LN2;
    double sum = prior;
    List<Step> steps = new ArrayList<>();
    for (int c = 0; c < comparer.specs().size(); c++) {
      int level = Pattern.level(pattern, c);
      String name =
          level == Pattern.MISSING ? "missing" : comparer.specs().get(c).levels().get(level - 1);
      double weight = level == Pattern.MISSING ? 0 : evidence.weight(c, left, pattern) / LN2;
      boolean order = comparer.specs().get(c).isNameOrder();
      steps.add(
          new Step(
              comparer.specs().get(c).label(),
              order ? "" : comparer.valueOfLeft(c, left),
              order ? "" : comparer.valueOfRight(c, right, pattern),
              name,
              weight));
      sum += weight;
    }
    double end = evidence.posterior(left, right, pattern).logOdds_bits();
    return new Explanation(prior, steps, end - sum, end);
  }

  public double probability() {
    return Posterior.probability(end_bits);
  }

  /** The waterfall as lines of text. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("%-24s %8s %8s   %s%n".formatted("", "bits", "so far", "found"));
    double sum = prior_bits;
    out.append("%-24s %+8.2f %8.2f   two records picked at random%n".formatted("before", sum, sum));
    for (Step step : steps) {
      sum += step.weight_bits();
      String found = step.left().isEmpty() && step.right().isEmpty() ? "" : found(step);
      out.append(
          "%-24s %+8.2f %8.2f   %s%s%n"
              .formatted(step.label(), step.weight_bits(), sum, step.level(), found));
    }
    if (Math.abs(others_bits) > 0.005) {
      out.append(
          "%-24s %+8.2f %8.2f   they could be two people of one household or of one name%n"
              .formatted("alikeness", others_bits, end_bits));
    }
    out.append(
        "%-24s %8s %8.2f   probability %.6f%n".formatted("end", "", end_bits, probability()));
    return out.toString();
  }

  /** The steps in one line and without any value: "forename same +8.1, surname close +4.0, …". */
  public String withoutValues() {
    StringBuilder out = new StringBuilder("before %+.1f".formatted(prior_bits));
    for (Step step : steps) {
      if (!step.level().equals("missing")) {
        out.append(", %s %s %+.1f".formatted(step.label(), step.level(), step.weight_bits()));
      }
    }
    return out.append(", alikeness %+.1f, end %.1f".formatted(others_bits, end_bits)).toString();
  }

  private static String found(Step step) {
    return ": \"%s\" and \"%s\"".formatted(step.left(), step.right());
  }
}
