package uk.wardline.jobs.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.index.identity.CustomerEvent;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.RecordRef;

/**
 * Who would be whom if every link that is held were taken. Of customers that are probably one, the
 * one with most records stands for all, of equals the one that was known first: so its id is the
 * one that would stay if somebody said so. Not safe to share.
 */
final class Likely {
  private final Map<CustomerId, CustomerId> parents = new HashMap<>();
  private final Map<CustomerId, CustomerId> best = new HashMap<>();

  private Likely() {}

  /**
   * What follows from the links that are held.
   *
   * @param customers the customer of each record, by certain links
   * @param events that made the customers, in their order
   */
  static Likely by(
      List<FoundLink> links, Map<RecordRef, CustomerId> customers, List<CustomerEvent> events) {
    var likely = new Likely();
    for (FoundLink link : links) {
      if (link.isHeld()) {
        likely.join(
            CrossReference.of(customers, link.one()), CrossReference.of(customers, link.other()));
      }
    }
    likely.choose(customers, events);
    return likely;
  }

  private void join(CustomerId a, CustomerId b) {
    parents.putIfAbsent(a, a);
    parents.putIfAbsent(b, b);
    parents.put(root(a), root(b));
  }

  private CustomerId root(CustomerId customer) {
    CustomerId at = customer;
    for (CustomerId up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
      at = up;
    }
    return at;
  }

  private void choose(Map<RecordRef, CustomerId> customers, List<CustomerEvent> events) {
    Map<CustomerId, Integer> sizes = new HashMap<>();
    customers.values().stream()
        .filter(parents::containsKey)
        .forEach(c -> sizes.merge(c, 1, Integer::sum));
    for (CustomerEvent event : events) {
      if (event instanceof CustomerEvent.Created created && sizes.containsKey(created.customer())) {
        best.merge(
            root(created.customer()),
            created.customer(),
            (first, later) -> size(sizes, later) > size(sizes, first) ? later : first);
      }
    }
  }

  private static int size(Map<CustomerId, Integer> sizes, CustomerId customer) {
    return sizes.getOrDefault(customer, 0);
  }

  /** Who a customer would be. */
  CustomerId of(CustomerId customer) {
    return best.getOrDefault(root(customer), customer);
  }

  /** Whether a customer is held to be one with another. */
  boolean isHeld(CustomerId customer) {
    return parents.containsKey(customer);
  }
}
