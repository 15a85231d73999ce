package uk.wardline.jobs.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wardline.index.identity.RecordRef;

/**
 * What is other about the links than before. The model is learned anew with each load, so that
 * every weight moves a little; a link stands as it was found until that is a bit or more.
 *
 * @param ended links that hold no longer, or not as they did
 * @param begun links that are new, or hold in another way
 */
record LinkChanges(Set<Pair> ended, List<FoundLink> begun) {
  private static final double OTHER_BITS = 1;

  LinkChanges {
    ended = Set.copyOf(ended);
    begun = List.copyOf(begun);
  }

  /** The two records of a link, in their order. */
  record Pair(RecordRef one, RecordRef other) {}

  /** A link as it stands in the table; a link that a person decided has infinite weight. */
  record Known(String band, double logOdds_bits) {
    boolean stillIs(FoundLink found) {
      return band.equals(found.band().word())
          && (logOdds_bits == found.logOdds_bits()
              || Math.abs(logOdds_bits - found.logOdds_bits()) < OTHER_BITS);
    }
  }

  static LinkChanges between(Map<Pair, Known> known, List<FoundLink> found) {
    var ended = new HashMap<>(known);
    var begun = new ArrayList<FoundLink>();
    for (FoundLink link : found) {
      var pair = new Pair(link.one(), link.other());
      Known before = known.get(pair);
      if (before != null && before.stillIs(link)) {
        ended.remove(pair);
      } else {
        begun.add(link);
      }
    }
    return new LinkChanges(ended.keySet(), begun);
  }

  boolean isEmpty() {
    return ended.isEmpty() && begun.isEmpty();
  }
}
