package uk.wardline.index.score;

import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.model.Level;
import uk.wardline.index.model.LinkModel;
import uk.wardline.index.model.PairKind;

/**
 * What the levels of a pair are worth under a model, after Fellegi and Sunter (1969): natural
 * logarithms of how much likelier they are for one person, and for other pairs that are more than
 * strangers, than for strangers. Agreement on a value with a known frequency counts by that
 * frequency. A missing level is worth nothing. Immutable and safe to share between threads.
 */
public final class Evidence {
  private static final PairKind[] KINDS = PairKind.values();

  private final PairComparer comparer;
  private final LinkModel model;
  private final TermFrequencies frequencies;

  /** By comparison, level and kind of pair: those of a level lie side by side. */
  private final double[][][] weights;

  /** By kind of pair and comparison. */
  private final boolean[][] rarity;

  /** By comparison, how often people of one household are called the same not by chance alone. */
  private final double[] named;

  /** By comparison and value, the weight of one name for two of a household; empty without one. */
  private final double[][] alike;

  private final double[] logSame;
  private final SourcePriors priors;

  /** The comparison of dates of birth; -1 if there is none. */
  private final int birthDate;

  public Evidence(
      PairComparer comparer, LinkModel model, TermFrequencies frequencies, SourcePriors priors) {
    this.comparer = comparer;
    this.model = model;
    this.frequencies = frequencies;
    this.priors = priors;
    int k = comparer.specs().size();
    weights = new double[k][][];
    rarity = new boolean[KINDS.length][k];
    logSame = new double[k];
    named = new double[k];
    alike = new double[k][];
    int birth = -1;
    for (int c = 0; c < k; c++) {
      birth = comparer.specs().get(c).isBirthDate() ? c : birth;
      logSame[c] = Math.log(model.comparisons().get(c).levels().getFirst().u());
    }
    birthDate = birth;
    for (int c = 0; c < k; c++) {
      int levels = model.comparisons().get(c).levels().size() + 1;
      weights[c] = new double[levels][KINDS.length];
      for (PairKind kind : KINDS) {
        rarity[kind.place()][c] = frequencies.has(c) && kind.countsRarity(comparer.specs().get(c));
        double[] ofKind = weights(kind, c);
        for (int level = 0; level < levels; level++) {
          weights[c][level][kind.place()] = ofKind[level];
        }
      }
    }
    for (int c = 0; c < k; c++) {
      alike[c] = alike(c);
    }
  }

  private double[] alike(int c) {
    double[] alike = new double[named[c] > 0 ? frequencies.values(c) : 0];
    for (int value = 0; value < alike.length; value++) {
      alike[value] = Math.log1p(named[c] * Math.exp(-frequencies.log(c, value)));
    }
    return alike;
  }

  private double[] weights(PairKind kind, int c) {
    ComparisonSpec spec = comparer.specs().get(c);
    var levels = model.comparisons().get(c).levels();
    double[] weights = new double[levels.size() + 1];
    if (!kind.hasOwn(spec) && kind.like(spec).isEmpty()) {
      return weights;
    }
    PairKind figures = kind.hasOwn(spec) ? kind : kind.like(spec).orElse(kind);
    for (int l = 1; l <= levels.size(); l++) {
      Level level = levels.get(l - 1);
      // The order of names is chosen to fit, for strangers too; so it is no evidence of strangers.
      weights[l] = Math.log(level.of(figures) / (spec.isNameOrder() ? 1 : level.u()));
    }
    if ((kind == PairKind.HOUSEHOLD || kind == PairKind.MOVED_HOUSEHOLD)
        && spec.isForename()
        && frequencies.has(c)) {
      // By chance, or named after the other, which happens with rare names as with common ones.
      named[c] = Math.max(0, levels.getFirst().household() - levels.getFirst().u());
    }
    if (kind == PairKind.NAMESAKE && frequencies.has(c)) {
      // A name that is common is common among namesakes too: not its own rarity counts, but the
      // average.
      weights[Pattern.SAME] =
          Math.log(levels.getFirst().namesake()) - frequencies.logOfAverage(c, comparer.column(c));
    }
    return weights;
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
    return weight(PairKind.MATCH, c, a, Pattern.level(pattern, c));
  }

  /** The same for any kind of pair. */
  double weight(PairKind kind, int c, int a, int level) {
    double weight = weights[c][level][kind.place()];
    if (level != Pattern.SAME || !frequencies.has(c)) {
      return weight;
    }
    return same(kind, c, weight, comparer.agreed(c, a));
  }

  private double same(PairKind kind, int c, double weight, int value) {
    if (alike[c].length > 0 && (kind == PairKind.HOUSEHOLD || kind == PairKind.MOVED_HOUSEHOLD)) {
      return alike[c][value];
    }
    return rarity[kind.place()][c] ? weight + logSame[c] - frequencies.log(c, value) : weight;
  }

  /** The posterior of a pair, the smaller record on the left. */
  public Posterior posterior(int a, int b, long pattern) {
    double[] joint = priors.of(a, b).clone();
    for (int c = 0; c < logSame.length; c++) {
      int level = Pattern.level(pattern, c);
      if (level == Pattern.MISSING) {
        continue;
      }
      double[] ofLevel = weights[c][level];
      if (level == Pattern.SAME && frequencies.has(c)) {
        int value = comparer.agreed(c, a);
        for (PairKind kind : KINDS) {
          joint[kind.place()] += same(kind, c, ofLevel[kind.place()], value);
        }
      } else {
        for (int kind = 0; kind < joint.length; kind++) {
          joint[kind] += ofLevel[kind];
        }
      }
    }
    if (birthDate < 0 || Pattern.level(pattern, birthDate) == Pattern.MISSING) {
      joint[PairKind.TWIN.place()] = Double.NEGATIVE_INFINITY;
    }
    return Posterior.of(joint, priors.stranger(a, b));
  }

  /**
   * The comparison of dates of birth, -1 if there is none. Whoever has no birthday is known as no
   * twin, but as one of a household.
   */
  int birthDate() {
    return birthDate;
  }

  /** How likely two records are of one person before anything is compared, in log odds. */
  double priorOdds(int a, int b) {
    double[] logs = priors.of(a, b);
    double one = 0;
    for (PairKind kind : KINDS) {
      one += kind.isOnePerson() ? Math.exp(logs[kind.place()]) : 0;
    }
    return Math.log(one / (1 - one));
  }

  /** What two groups of records say together; to be filled pair by pair. */
  public GroupEvidence group(int a, int b) {
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    return GroupEvidence.of(
        this, left, comparer.compare(left, right), priors.of(a, b), priors.stranger(a, b));
  }

  /** The posterior of any two records. */
  public Posterior between(int a, int b) {
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    return posterior(left, right, comparer.compare(left, right));
  }
}
