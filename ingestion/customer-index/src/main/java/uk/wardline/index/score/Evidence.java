package uk.wardline.index.score;

import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.model.Level;
import uk.wardline.index.model.LinkModel;

/**
 * What the levels of a pair are worth under a model, after Fellegi and Sunter (1969): natural
 * logarithms of how much likelier they are for one person, and for one household, than for
 * strangers. Agreement on a value with a known frequency counts by that frequency. A missing level
 * is worth nothing. Immutable and safe to share between threads.
 */
public final class Evidence {
  private final PairComparer comparer;
  private final LinkModel model;
  private final TermFrequencies frequencies;
  private final double[][] match;
  private final double[][] household;
  private final double[][] namesake;
  private final double[] logSame;

  public Evidence(PairComparer comparer, LinkModel model, TermFrequencies frequencies) {
    this.comparer = comparer;
    this.model = model;
    this.frequencies = frequencies;
    int k = comparer.specs().size();
    match = new double[k][];
    household = new double[k][];
    namesake = new double[k][];
    logSame = new double[k];
    for (int c = 0; c < k; c++) {
      ComparisonSpec spec = comparer.specs().get(c);
      var levels = model.comparisons().get(c).levels();
      match[c] = new double[levels.size() + 1];
      household[c] = new double[levels.size() + 1];
      namesake[c] = new double[levels.size() + 1];
      for (int l = 1; l <= levels.size(); l++) {
        Level level = levels.get(l - 1);
        // The order of names is chosen to fit, for strangers too; so it is no evidence of
        // strangers.
        match[c][l] = Math.log(level.m() / (spec.isNameOrder() ? 1 : level.u()));
        household[c][l] = spec.isOfHousehold() ? Math.log(level.household() / level.u()) : 0;
        namesake[c][l] = spec.isOfNamesakes() ? Math.log(level.namesake() / level.u()) : 0;
      }
      logSame[c] = Math.log(levels.getFirst().u());
      if (spec.isOfNamesakes() && frequencies.has(c)) {
        // A name that is common is common among namesakes too: not its own rarity counts, but the
        // average.
        namesake[c][Pattern.SAME] =
            Math.log(levels.getFirst().namesake())
                - frequencies.logOfAverage(c, comparer.column(c));
      }
    }
  }

  public PairComparer comparer() {
    return comparer;
  }

  public LinkModel model() {
    return model;
  }

  /**
   * The weight of one comparison of a pair for "one person" against "strangers", natural logarithm.
   */
  public double weight(int c, int a, long pattern) {
    int level = Pattern.level(pattern, c);
    double weight = match[c][level];
    if (level == Pattern.SAME && frequencies.has(c)) {
      weight += logSame[c] - frequencies.log(c, comparer.agreed(c, a));
    }
    return weight;
  }

  /** The posterior of a pair whose left-hand record is {@code a}. */
  public Posterior posterior(int a, long pattern) {
    double forMatch = Math.log(model.prior().match());
    double forHousehold = Math.log(model.prior().household());
    double forNamesake = Math.log(model.prior().namesake());
    for (int c = 0; c < match.length; c++) {
      int level = Pattern.level(pattern, c);
      if (level == Pattern.MISSING) {
        continue;
      }
      forMatch += match[c][level];
      forHousehold += household[c][level];
      forNamesake += namesake[c][level];
      if (level == Pattern.SAME && frequencies.has(c)) {
        double rarity = logSame[c] - frequencies.log(c, comparer.agreed(c, a));
        forMatch += rarity;
        forHousehold += comparer.specs().get(c).isOfHousehold() ? rarity : 0;
      }
    }
    return Posterior.of(forMatch, forHousehold, forNamesake, Math.log(model.prior().stranger()));
  }

  /** The posterior of any two records. */
  public Posterior between(int a, int b) {
    int left = Math.min(a, b);
    return posterior(left, comparer.compare(left, Math.max(a, b)));
  }
}
