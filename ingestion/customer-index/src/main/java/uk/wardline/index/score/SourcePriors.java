package uk.wardline.index.score;

import java.util.Arrays;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.model.Prior;
import uk.wardline.index.person.PersonTable;

/**
 * How common each kind of pair is between the records of two registers: hardly anybody is both a
 * pupil and a council tax payer, and nearly every claimant is one. Learned with the model and kept
 * near to the prior of all pairs where little was seen. Immutable.
 */
public final class SourcePriors {
  private static final PairKind[] KINDS = PairKind.values();

  /** Pairs of each kind, spread as among all records, that are added to what was seen. */
  private static final double ADDED = 5;

  private final PersonTable table;
  private final int sources;

  /** Logarithms by pair of sources and kind. */
  private final double[][] logs;

  private final double[] logStranger;

  private SourcePriors(PersonTable table, double[][] logs, double[] logStranger) {
    this.table = table;
    this.sources = table.sources().size();
    this.logs = logs;
    this.logStranger = logStranger;
  }

  /** The same for all sources. */
  public static SourcePriors same(PersonTable table, Prior prior) {
    int n = table.sources().size();
    double[][] logs = new double[n * n][];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = logs(prior);
    }
    double[] stranger = new double[logs.length];
    Arrays.fill(stranger, Math.log(prior.stranger()));
    return new SourcePriors(table, logs, stranger);
  }

  /**
   * From the expected pairs.
   *
   * @param expected by {@link #index} and kind
   */
  public static SourcePriors of(PersonTable table, Prior prior, double[][] expected) {
    int n = table.sources().size();
    if (n == 1) {
      return same(table, prior);
    }
    double[][] logs = new double[n * n][KINDS.length];
    double[] stranger = new double[n * n];
    for (int s = 0; s < n; s++) {
      for (int t = s; t < n; t++) {
        double pairs = table.pairs(s, t);
        double rest = 1;
        int index = s * n + t;
        for (PairKind kind : KINDS) {
          double all = prior.of(kind);
          double share =
              all == 0 ? 0 : (expected[index][kind.place()] + ADDED) / (pairs + ADDED / all);
          share = Math.min(share, 0.2);
          rest -= share;
          logs[index][kind.place()] = Math.log(share);
        }
        stranger[index] = Math.log(rest);
        logs[t * n + s] = logs[index];
        stranger[t * n + s] = stranger[index];
      }
    }
    return new SourcePriors(table, logs, stranger);
  }

  private static double[] logs(Prior prior) {
    double[] logs = new double[KINDS.length];
    for (PairKind kind : KINDS) {
      logs[kind.place()] = Math.log(prior.of(kind));
    }
    return logs;
  }

  /** The place of a pair's sources, the same whichever comes first. */
  public static int index(PersonTable table, int a, int b) {
    int s = table.sourceIndex(a);
    int t = table.sourceIndex(b);
    return Math.min(s, t) * table.sources().size() + Math.max(s, t);
  }

  /** The logarithms of the priors of two records by kind; not to be changed. */
  double[] of(int a, int b) {
    return logs[table.sourceIndex(a) * sources + table.sourceIndex(b)];
  }

  double stranger(int a, int b) {
    return logStranger[table.sourceIndex(a) * sources + table.sourceIndex(b)];
  }
}
