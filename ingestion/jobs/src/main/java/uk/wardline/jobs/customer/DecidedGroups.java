package uk.wardline.jobs.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wardline.index.identity.RecordRef;

/**
 * The records that people said to be one customer, each with those it was joined to. Immutable.
 *
 * @param groups every record, in one group each
 */
record DecidedGroups(List<List<PersonRecord>> groups) {
  DecidedGroups {
    groups = List.copyOf(groups);
  }

  static DecidedGroups of(List<PersonRecord> records, List<LinkDecision> decisions) {
    Map<RecordRef, RecordRef> parents = new HashMap<>();
    records.forEach(r -> parents.put(r.ref(), r.ref()));
    for (LinkDecision decision : decisions) {
      if (decision instanceof LinkDecision.One(RecordRef a, RecordRef b)
          && parents.containsKey(a)
          && parents.containsKey(b)) {
        parents.put(root(parents, a), root(parents, b));
      }
    }
    Map<RecordRef, List<PersonRecord>> groups = new TreeMap<>();
    for (PersonRecord record : records) {
      groups.computeIfAbsent(root(parents, record.ref()), _ -> new ArrayList<>()).add(record);
    }
    return new DecidedGroups(List.copyOf(groups.values()));
  }

  private static RecordRef root(Map<RecordRef, RecordRef> parents, RecordRef record) {
    RecordRef at = record;
    while (true) {
      RecordRef parent = parents.getOrDefault(at, at);
      if (parent.equals(at)) {
        return at;
      }
      RecordRef above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = above;
    }
  }
}
