package uk.wardline.index.score;

import java.util.Arrays;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.model.Prior;

/**
 * How common each kind of pair is between the records of two registers: hardly anybody is both a
 * pupil and a council tax payer, and nearly every claimant is one. The same goes for generations,
 * see {@link Strata}. Learned with the model and kept near to the prior of all pairs where little
 * was seen. Immutable.
 */
public final class SourcePriors {
  private static final PairKind[] KINDS = PairKind.values();

  /** Pairs of each kind, spread as among all records, that are added to what was seen. */
  private static final double ADDED = 5;

  private final Strata strata;

  /** Logarithms by stratum and kind. */
  private final double[][] logs;

  private final double[] logStranger;

  private SourcePriors(Strata strata, double[][] logs, double[] logStranger) {
    this.strata = strata;
    this.logs = logs;
    this.logStranger = logStranger;
  }

  /** The same for all sources. */
  public static SourcePriors same(Strata strata, Prior prior) {
    double[][] logs = new double[strata.size()][];
    Arrays.fill(logs, logs(prior));
    double[] stranger = new double[logs.length];
    Arrays.fill(stranger, Math.log(prior.stranger()));
    return new SourcePriors(strata, logs, stranger);
  }

  /**
   * From the expected pairs.
   *
   * @param expected by stratum and kind
   */
  public static SourcePriors of(Strata strata, Prior prior, double[][] expected) {
    if (strata.sources() == 1) {
      return same(strata, prior);
    }
    double[][] logs = new double[strata.size()][KINDS.length];
    double[] stranger = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      double rest = 1;
      for (PairKind kind : KINDS) {
        double all = prior.of(kind);
        double share =
            all == 0 ? 0 : (expected[i][kind.place()] + ADDED) / (strata.pairs(i) + ADDED / all);
        share = Math.min(share, 0.2);
        rest -= share;
        logs[i][kind.place()] = Math.log(share);
      }
      stranger[i] = Math.log(rest);
    }
    return new SourcePriors(strata, logs, stranger);
  }

  private static double[] logs(Prior prior) {
    double[] logs = new double[KINDS.length];
    for (PairKind kind : KINDS) {
      logs[kind.place()] = Math.log(prior.of(kind));
    }
    return logs;
  }

  /** The logarithms of the priors of two records by kind; not to be changed. */
  double[] of(int a, int b) {
    return logs[strata.of(a, b)];
  }

  double stranger(int a, int b) {
    return logStranger[strata.of(a, b)];
  }
}
