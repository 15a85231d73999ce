package uk.wardline.index.score;

import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.compare.Pattern;
import uk.wardline.index.person.Column;

/**
 * For each value of each comparison, how likely a record of someone else has it too. Counted from
 * the records, less the agreements that are probably the same person: a rare name on four records
 * of one person is rare all the same. One record is added to every count, so that a value seen once
 * is not impossible elsewhere. Immutable.
 */
public final class TermFrequencies {
  /** Logarithms, by comparison and value; of no length where every value counts the same. */
  private final double[][] frequencies;

  private TermFrequencies(double[][] frequencies) {
    this.frequencies = frequencies;
  }

  public static TermFrequencies counted(PairComparer comparer) {
    double[][] all = new double[comparer.specs().size()][0];
    for (int c = 0; c < all.length; c++) {
      if (comparer.specs().get(c).termFrequency()) {
        Column column = comparer.column(c);
        all[c] = frequencies(column, new double[column.pool().size()]);
      }
    }
    return new TermFrequencies(all);
  }

  /**
   * The frequencies among strangers, given how probable a match each candidate pair is.
   *
   * @param weight what each of the pairs stands for, more than 1 if they are a sample
   */
  public static TermFrequencies amongStrangers(
      PairComparer comparer, Pairs pairs, long[] patterns, double[] match, double weight) {
    double[][] all = new double[comparer.specs().size()][0];
    for (int c = 0; c < all.length; c++) {
      if (!comparer.specs().get(c).termFrequency()) {
        continue;
      }
      Column column = comparer.column(c);
      double[] matched = new double[column.pool().size()];
      for (int i = 0; i < pairs.size(); i++) {
        if (match[i] > 1e-6 && Pattern.level(patterns[i], c) == Pattern.SAME) {
          matched[comparer.agreed(c, pairs.left(i))] += match[i] * weight;
        }
      }
      all[c] = frequencies(column, matched);
    }
    return new TermFrequencies(all);
  }

  private static double[] frequencies(Column column, double[] matched) {
    double present = column.records() - column.count(0);
    double[] f = new double[matched.length];
    for (int id = 1; id < f.length; id++) {
      double n = Math.max(1, column.count(id));
      double strangers = Math.max(0, n * (n - 1) / 2 - matched[id]);
      f[id] = Math.log(Math.min(1, (2 * strangers / n + 1) / present));
    }
    return f;
  }

  public boolean has(int comparison) {
    return frequencies[comparison].length > 0;
  }

  /** How many values a comparison has, the missing one among them. */
  int values(int comparison) {
    return frequencies[comparison].length;
  }

  /** The natural logarithm of a value's frequency; only where {@link #has} says so. */
  double log(int comparison, int valueId) {
    return frequencies[comparison][valueId];
  }

  /** The natural logarithm of the frequency of the value of a record picked at random. */
  double logOfAverage(int comparison, Column column) {
    double sum = 0;
    double records = 0;
    for (int id = 1; id < frequencies[comparison].length; id++) {
      sum += column.count(id) * Math.exp(frequencies[comparison][id]);
      records += column.count(id);
    }
    return Math.log(sum / Math.max(1, records));
  }
}
