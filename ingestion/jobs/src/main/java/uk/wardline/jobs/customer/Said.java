package uk.wardline.jobs.customer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.wardline.index.identity.RecordRef;

/**
 * What people said of two customers, each known by the records that were in it. Not safe to share.
 */
final class Said {
  private final Map<RecordRef, CrossReference.Entry> before;
  private final Map<String, String> joined = new HashMap<>();
  private final Set<Set<String>> two = new HashSet<>();
  private final Set<RecordRef> settled = new HashSet<>();

  private Said(Map<RecordRef, CrossReference.Entry> before) {
    this.before = before;
  }

  /**
   * What people said.
   *
   * @param before who was who before the run that heeds the decisions
   */
  static Said by(List<LinkDecision> decisions, CrossReference before) {
    var said = new Said(before.current());
    for (LinkDecision decision : decisions) {
      switch (decision) {
        case LinkDecision.One(var a, var b) ->
            said.joined.put(said.root(said.customer(a)), said.root(said.customer(b)));
        case LinkDecision.Two(var a, var b) ->
            said.two.add(Set.copyOf(List.of(said.customer(a), said.customer(b))));
        case LinkDecision.Settled(var record) -> said.settled.add(record);
      }
    }
    return said;
  }

  /** What was said of the customers that two records were of, in the words of a decision. */
  Optional<String> of(RecordRef a, RecordRef b) {
    if (root(customer(a)).equals(root(customer(b)))) {
      return Optional.of("one");
    }
    if (two.contains(Set.copyOf(List.of(customer(a), customer(b))))) {
      return Optional.of("two");
    }
    return settled.contains(a) || settled.contains(b) ? Optional.of("settled") : Optional.empty();
  }

  /** The customer that a record was of; one that was of none is by itself. */
  private String customer(RecordRef record) {
    CrossReference.Entry entry = before.get(record);
    return entry == null ? record.source() + "/" + record.key() : entry.customer().value();
  }

  private String root(String customer) {
    String at = customer;
    for (String up = joined.get(at); up != null && !up.equals(at); up = joined.get(at)) {
      at = up;
    }
    return at;
  }
}
