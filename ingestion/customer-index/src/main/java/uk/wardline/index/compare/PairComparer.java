package uk.wardline.index.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.ValuePool;

/**
 * Compares two records of a table on every comparison of a model. Forename and surname are compared
 * the way round that they fit better, and the order is a comparison of its own. Immutable and safe
 * to share between threads.
 */
public final class PairComparer {
  private static final double FOUND = 0.88;
  private static final double BETTER_BY = 0.25;
  private static final int VARIANT = 1 + NameComparator.VARIANT;

  private final List<ComparisonSpec> specs;
  private final Column[] columns;
  private final @Nullable Comparator[] comparators;
  private final int forename;
  private final int surname;
  private final int order;
  private final @Nullable Column middle;
  private final int spellsAt;
  private final Spells spells;

  public PairComparer(PersonTable table, List<ComparisonSpec> specs) {
    if (specs.size() > Pattern.MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "A model has at most "
              + Pattern.MOST_COMPARISONS
              + " comparisons; this one has "
              + specs.size());
    }
    this.specs = List.copyOf(specs);
    this.columns = new Column[specs.size()];
    this.comparators = new Comparator[specs.size()];
    int foundForename = -1;
    int foundSurname = -1;
    int foundOrder = -1;
    int foundSpells = -1;
    for (int c = 0; c < specs.size(); c++) {
      ComparisonSpec spec = specs.get(c);
      columns[c] =
          table
              .column(spec.field())
              .orElseThrow(() ->
                  new IllegalArgumentException("No record has the field \"" + spec.field() + "\""));
      if (spec.isNameOrder()) {
        foundOrder = c;
      } else if (spec.isOfSpells()) {
        foundSpells = c;
      } else {
        comparators[c] = Comparators.named(spec.comparator()).orElseThrow();
        foundForename = spec.field().kind() == Kind.FORENAME ? c : foundForename;
        foundSurname = spec.field().kind() == Kind.SURNAME ? c : foundSurname;
      }
    }
    boolean bothNames = foundForename >= 0 && foundSurname >= 0;
    this.forename = bothNames ? foundForename : -1;
    this.surname = bothNames ? foundSurname : -1;
    this.order = bothNames ? foundOrder : -1;
    this.spellsAt = foundSpells;
    this.spells = Spells.of(table);
    this.middle = table.column(Field.of(Kind.MIDDLE_NAME)).orElse(null);
  }

  public List<ComparisonSpec> specs() {
    return specs;
  }

  /** The levels of all comparisons of two records. */
  public long compare(int a, int b) {
    boolean swapped = order >= 0 && isSwapped(a, b);
    long pattern = 0;
    for (int c = 0; c < columns.length; c++) {
      if (c == spellsAt) {
        pattern = Pattern.with(pattern, c, spells.level(a, b));
      } else if (c != order) {
        int level = level(c, columns[c].id(a), other(c, swapped).id(b));
        boolean weak = level > 1 + NameComparator.CLOSE_LEVEL && (c == forename || c == surname);
        pattern = Pattern.with(pattern, c, weak && isMiddle(c, a, b) ? VARIANT : level);
      }
    }
    if (order >= 0 && Pattern.level(pattern, forename) + Pattern.level(pattern, surname) > 0) {
      pattern = Pattern.with(pattern, order, swapped ? 2 : 1);
    }
    return pattern;
  }

  /** The value that two records agree on in a comparison whose level is "same". */
  public int agreed(int comparison, int a) {
    return columns[comparison].id(a);
  }

  public Column column(int comparison) {
    return columns[comparison];
  }

  public String valueOfLeft(int comparison, int a) {
    return columns[comparison].value(a);
  }

  /**
   * The value of the right-hand record that was compared, which is of the other name where the
   * names are swapped.
   */
  public String valueOfRight(int comparison, int b, long pattern) {
    boolean swapped = order >= 0 && Pattern.level(pattern, order) == 2;
    return other(comparison, swapped).value(b);
  }

  /** Whether one goes by a name that the other has in the middle. */
  private boolean isMiddle(int c, int a, int b) {
    if (middle == null) {
      return false;
    }
    int middleA = middle.id(a);
    int middleB = middle.id(b);
    return (middleB != ValuePool.MISSING && columns[c].id(a) == middleB)
        || (middleA != ValuePool.MISSING && columns[c].id(b) == middleA);
  }

  private Column other(int c, boolean swapped) {
    if (swapped) {
      return c == forename ? columns[surname] : c == surname ? columns[forename] : columns[c];
    }
    return columns[c];
  }

  private int level(int c, int left, int right) {
    if (left == ValuePool.MISSING || right == ValuePool.MISSING) {
      return Pattern.MISSING;
    }
    if (left == right) {
      return Pattern.SAME;
    }
    ValuePool pool = columns[c].pool();
    Comparator comparator = comparators[c];
    return comparator == null
        ? Pattern.MISSING
        : 1 + comparator.level(pool.value(left), pool.value(right));
  }

  private boolean isSwapped(int a, int b) {
    int foreA = columns[forename].id(a);
    int foreB = columns[forename].id(b);
    int surA = columns[surname].id(a);
    int surB = columns[surname].id(b);
    if ((foreA == foreB && foreA != 0) || (surA == surB && surA != 0)) {
      return false;
    }
    double across1 = similarity(foreA, surB, 0.5);
    double across2 = similarity(surA, foreB, 0.5);
    if (Math.max(across1, across2) < FOUND) {
      return false;
    }
    return across1 + across2 > similarity(foreA, foreB, 0) + similarity(surA, surB, 0) + BETTER_BY;
  }

  private double similarity(int left, int right, double floor) {
    if (left == 0 || right == 0) {
      return 0;
    }
    ValuePool pool = columns[forename].pool();
    return left == right ? 1 : JaroWinkler.atLeast(floor, pool.value(left), pool.value(right));
  }
}
