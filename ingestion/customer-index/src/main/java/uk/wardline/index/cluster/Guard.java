package uk.wardline.index.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wardline.index.compare.Comparator;
import uk.wardline.index.compare.Comparators;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.PersonTable;

/**
 * What must not be in one cluster: two records that a person said are two; two of a source that
 * holds each person once; a record of a protected person; two clearly different values of a field
 * that tells people apart. A person's "one" overrules all but a person's "two". Immutable and safe
 * to share between threads.
 */
final class Guard {
  private final PersonTable table;
  private final List<Column> tellApart = new ArrayList<>();
  private final List<Comparator> comparators = new ArrayList<>();
  private final Map<Integer, Set<Integer>> two = new HashMap<>();

  Guard(PersonTable table, List<Decision> decisions) {
    this.table = table;
    for (Column column : table.columns()) {
      if (column.field().kind().tellsApart()) {
        tellApart.add(column);
        comparators.add(
            Comparators.named(Comparators.nameFor(column.field().kind())).orElseThrow());
      }
    }
    for (Decision d : decisions) {
      if (!d.one()) {
        two.computeIfAbsent(d.a(), _ -> new HashSet<>()).add(d.b());
        two.computeIfAbsent(d.b(), _ -> new HashSet<>()).add(d.a());
      }
    }
  }

  boolean saidTwo(int a, int b) {
    Set<Integer> others = two.get(a);
    return others != null && others.contains(b);
  }

  boolean forbids(int a, int b) {
    return saidTwo(a, b) || !table.mayBeOne(a, b) || contradict(a, b);
  }

  private boolean contradict(int a, int b) {
    for (int i = 0; i < tellApart.size(); i++) {
      Column column = tellApart.get(i);
      if (!column.isMissing(a) && !column.isMissing(b) && column.id(a) != column.id(b)) {
        Comparator comparator = comparators.get(i);
        int weakest = comparator.levels().size() - 1;
        if (comparator.level(column.value(a), column.value(b)) == weakest) {
          return true;
        }
      }
    }
    return false;
  }
}
