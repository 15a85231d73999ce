package uk.wardline.jobs.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.RecordRef;

/**
 * The customers that are probably one, held for a person to say, and what became of those that were
 * held before. A value: a run gives the next one.
 *
 * @param candidates ended ones too
 */
record ReviewList(List<Candidate> candidates) {
  static final String OPEN = "open";
  private static final String CERTAIN = "certain";
  private static final String GONE = "gone";

  ReviewList {
    candidates = List.copyOf(candidates);
  }

  /** A record, and the customer it may belong to by its likeness to a record of that. */
  record Candidate(Side record, Side other, Weight weight, String state, Times times) {
    boolean isOpen() {
      return state.equals(OPEN);
    }

    private Candidate between(CustomerId customer, CustomerId otherCustomer) {
      return new Candidate(
          new Side(record.ref(), customer),
          new Side(other.ref(), otherCustomer),
          weight,
          state,
          times);
    }

    private Candidate ended(String as, CrossReference.Moment moment) {
      var until = new Times(times.from(), moment.day(), times.loadId(), moment.loadId());
      return new Candidate(record, other, weight, as, until);
    }
  }

  /** A record and the customer that it is. */
  record Side(RecordRef ref, CustomerId customer) {}

  /** How likely the two are one. */
  record Weight(double logOdds_bits, double probability, String model) {}

  /** From when until when it was open; both ends are null while it is. */
  record Times(LocalDate from, @Nullable LocalDate to, long loadId, @Nullable Long endedLoadId) {}

  /** How many wait for a person. */
  long open() {
    return candidates.stream().filter(Candidate::isOpen).count();
  }

  /**
   * The list after a run.
   *
   * @param found what the run found; its links that are held are the open candidates
   * @param who the cross reference after the run
   * @param said what people said, by the customers before the run
   */
  ReviewList after(
      CustomerFinder.Found found, CrossReference who, Said said, CrossReference.Moment moment) {
    Map<RecordRef, CustomerId> customers = new HashMap<>();
    who.current().forEach((ref, entry) -> customers.put(ref, entry.customer()));
    Map<Set<CustomerId>, FoundLink> held = held(found, customers);
    var next = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      CustomerId customer = customers.get(candidate.record().ref());
      CustomerId other = customers.get(candidate.other().ref());
      if (!candidate.isOpen() || customer == null || other == null) {
        next.add(candidate);
      } else if (!customer.equals(other) && held.remove(Set.of(customer, other)) != null) {
        next.add(candidate.between(customer, other));
      } else {
        Optional<String> word = said.of(candidate.record().ref(), candidate.other().ref());
        String became = word.orElse(customer.equals(other) ? CERTAIN : GONE);
        next.add(candidate.ended(became, moment));
      }
    }
    Map<CustomerId, Integer> sizes = new HashMap<>();
    customers.values().forEach(c -> sizes.merge(c, 1, Integer::sum));
    held.values().forEach(link -> next.add(opened(link, customers, sizes, found.model(), moment)));
    return new ReviewList(next);
  }

  private static Map<Set<CustomerId>, FoundLink> held(
      CustomerFinder.Found found, Map<RecordRef, CustomerId> customers) {
    Map<Set<CustomerId>, FoundLink> held = new LinkedHashMap<>();
    for (FoundLink link : found.links()) {
      if (link.isHeld()) {
        held.put(
            Set.of(
                CrossReference.of(customers, link.one()),
                CrossReference.of(customers, link.other())),
            link);
      }
    }
    return held;
  }

  /** The record of the smaller customer is the one that may belong to the other. */
  private static Candidate opened(
      FoundLink link,
      Map<RecordRef, CustomerId> customers,
      Map<CustomerId, Integer> sizes,
      String model,
      CrossReference.Moment moment) {
    var one = new Side(link.one(), CrossReference.of(customers, link.one()));
    var other = new Side(link.other(), CrossReference.of(customers, link.other()));
    boolean smaller =
        sizes.getOrDefault(one.customer(), 0) < sizes.getOrDefault(other.customer(), 0);
    return new Candidate(
        smaller ? one : other,
        smaller ? other : one,
        new Weight(link.logOdds_bits(), link.probability(), model),
        OPEN,
        new Times(moment.day(), null, moment.loadId(), null));
  }
}
