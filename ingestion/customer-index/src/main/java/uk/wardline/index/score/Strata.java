package uk.wardline.index.score;

import uk.wardline.index.person.Column;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

/**
 * Sorts pairs of records by what is known of them before anything is compared: the two sources, and
 * whether both, one or neither has a date of birth. Where one has, the decade of it counts too:
 * whoever pays a tax is no child, though the tax office knows no birthdays. Where both have, their
 * agreement is compared elsewhere. Immutable and safe to share between threads.
 */
public final class Strata {
  private static final int BOTH = 0;
  private static final int NEITHER = 1;

  /** No date, one without a year, and decades from before 1910 to after 2020. */
  private static final int GENERATIONS = 15;

  private static final int WITHOUT_YEAR = 1;
  private static final int STRATA = 1 + GENERATIONS;

  private final PersonTable table;
  private final int sources;
  private final byte[] generation;
  private final double[] pairs;

  private Strata(PersonTable table, byte[] generation) {
    this.table = table;
    this.sources = table.sources().size();
    this.generation = generation;
    this.pairs = new double[sources * sources * STRATA];
    countPairs();
  }

  public static Strata of(PersonTable table) {
    byte[] generation = new byte[table.size()];
    table
        .column(Field.of(Kind.BIRTH_DATE))
        .ifPresent(births -> {
          for (int r = 0; r < generation.length; r++) {
            generation[r] = births.isMissing(r) ? 0 : generation(births, r);
          }
        });
    return new Strata(table, generation);
  }

  private static byte generation(Column births, int record) {
    int year = Integer.parseInt(births.value(record), 0, 4, 10);
    return (byte)
        (year == 0
            ? WITHOUT_YEAR
            : WITHOUT_YEAR + 1 + Math.clamp((year - 1900) / 10, 0, GENERATIONS - 3));
  }

  private void countPairs() {
    double[][] open = new double[sources][GENERATIONS];
    double[] known = new double[sources];
    for (int r = 0; r < generation.length; r++) {
      if (!table.isProtected(r)) {
        open[table.sourceIndex(r)][generation[r]]++;
        known[table.sourceIndex(r)] += generation[r] > 0 ? 1 : 0;
      }
    }
    for (int s = 0; s < sources; s++) {
      for (int t = 0; t < sources; t++) {
        if (s == t && table.sources().get(s).holdsEachPersonOnce()) {
          continue;
        }
        int first = (s * sources + t) * STRATA;
        if (s <= t) {
          pairs[first + BOTH] = pairs(s == t, known[s], known[t]);
          pairs[first + NEITHER] = pairs(s == t, open[s][0], open[t][0]);
        }
        for (int g = 1; g < GENERATIONS; g++) {
          pairs[first + NEITHER + g] = open[s][g] * open[t][0];
        }
      }
    }
  }

  private static double pairs(boolean same, double a, double b) {
    return same ? a * (a - 1) / 2 : a * b;
  }

  public int size() {
    return pairs.length;
  }

  int sources() {
    return sources;
  }

  /** How many pairs a stratum has that may be of one person. */
  double pairs(int stratum) {
    return pairs[stratum];
  }

  /** The stratum of a pair, whichever comes first. */
  public int of(int a, int b) {
    int s = table.sourceIndex(a);
    int t = table.sourceIndex(b);
    boolean knownA = generation[a] > 0;
    boolean knownB = generation[b] > 0;
    if (knownA == knownB) {
      return (Math.min(s, t) * sources + Math.max(s, t)) * STRATA + (knownA ? BOTH : NEITHER);
    }
    return knownA
        ? (s * sources + t) * STRATA + NEITHER + generation[a]
        : (t * sources + s) * STRATA + NEITHER + generation[b];
  }
}
