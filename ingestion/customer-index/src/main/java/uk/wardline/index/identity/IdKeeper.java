package uk.wardline.index.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Gives clusters their customer ids, so that an id stays with its person whatever model or run made
 * the clusters. An id goes to the cluster that holds most of its records; a cluster to which
 * several could go takes the one with most records in it, of equals the one that was given first.
 * What is left of an id's records gets another id: that is a split; an id that finds no cluster is
 * merged into the one that took its records. Not safe to share, for it draws random numbers.
 */
public final class IdKeeper {
  private final RandomGenerator random;

  /** With a source of randomness for new ids; in the warehouse a secure one. */
  public IdKeeper(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The ledger after a run that found these clusters. Records that are in none of them stay as they
   * are.
   */
  public CustomerLedger assign(
      CustomerLedger before,
      Collection<NavigableSet<RecordRef>> clusters,
      LocalDate validOn,
      Instant at) {
    List<NavigableSet<RecordRef>> inOrder = new ArrayList<>(clusters);
    inOrder.sort(Comparator.comparing(NavigableSet::first));
    Map<Integer, CustomerId> idOf = keep(before, inOrder);
    Set<CustomerId> living = new HashSet<>(idOf.values());
    var news = new News(before.events().size(), validOn, at);
    Map<RecordRef, CustomerId> moves = new TreeMap<>();
    for (int c = 0; c < inOrder.size(); c++) {
      CustomerId id = idOf.get(c);
      if (id == null) {
        id = CustomerId.next(random);
        news.created(id);
      }
      NavigableMap<CustomerId, NavigableSet<RecordRef>> from = new TreeMap<>();
      for (RecordRef record : inOrder.get(c)) {
        Optional<CustomerId> old = before.customerOf(record);
        if (old.isEmpty() || !old.get().equals(id)) {
          moves.put(record, id);
          old.ifPresent(o -> from.computeIfAbsent(o, _ -> new TreeSet<>()).add(record));
        }
      }
      for (var entry : from.entrySet()) {
        boolean lives = living.contains(entry.getKey());
        news.moved(entry.getKey(), id, entry.getValue(), lives);
      }
    }
    return before.move(moves, validOn, at, news.events());
  }

  /**
   * Takes a merge or a split back: the records it moved are again where they were, if they have not
   * moved since.
   */
  public static CustomerLedger undo(
      CustomerLedger before, long number, LocalDate validOn, Instant at) {
    CustomerEvent event =
        before
            .event(number)
            .orElseThrow(() -> new IllegalArgumentException("There is no event " + number));
    CustomerId back;
    CustomerId there;
    NavigableSet<RecordRef> moved;
    switch (event) {
      case CustomerEvent.Merged m -> {
        back = m.gone();
        there = m.into();
        moved = m.moved();
      }
      case CustomerEvent.Split s -> {
        back = s.from();
        there = s.to();
        moved = s.moved();
      }
      case CustomerEvent.Created _, CustomerEvent.Undone _ ->
          throw new IllegalArgumentException(
              "Event " + number + " is no merge or split and cannot be undone");
    }
    Map<RecordRef, CustomerId> moves = new TreeMap<>();
    for (RecordRef record : moved) {
      if (before.customerOf(record).equals(Optional.of(there))) {
        moves.put(record, back);
      }
    }
    var undone = new CustomerEvent.Undone(before.events().size() + 1L, number, moves, validOn, at);
    return before.move(moves, validOn, at, List.of(undone));
  }

  /** Which cluster keeps which id. */
  private static Map<Integer, CustomerId> keep(
      CustomerLedger before, List<NavigableSet<RecordRef>> clusters) {
    Map<CustomerId, Integer> age = new HashMap<>();
    for (CustomerEvent event : before.events()) {
      if (event instanceof CustomerEvent.Created created) {
        age.putIfAbsent(created.customer(), age.size());
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (int c = 0; c < clusters.size(); c++) {
      Map<CustomerId, Integer> held = new HashMap<>();
      for (RecordRef record : clusters.get(c)) {
        before.customerOf(record).ifPresent(id -> held.merge(id, 1, Integer::sum));
      }
      int cluster = c;
      held.forEach((id, n) -> claims.add(new Claim(cluster, id, n, age.getOrDefault(id, 0))));
    }
    claims.sort(
        Comparator.comparingInt(Claim::records)
            .reversed()
            .thenComparingInt(Claim::age)
            .thenComparingInt(Claim::cluster));
    Map<Integer, CustomerId> kept = new HashMap<>();
    Set<CustomerId> given = new HashSet<>();
    for (Claim claim : claims) {
      if (!kept.containsKey(claim.cluster()) && given.add(claim.id())) {
        kept.put(claim.cluster(), claim.id());
      }
    }
    return kept;
  }

  private record Claim(int cluster, CustomerId id, int records, int age) {}

  private static final class News {
    private final List<CustomerEvent> events = new ArrayList<>();
    private final long before;
    private final LocalDate validOn;
    private final Instant at;

    News(long before, LocalDate validOn, Instant at) {
      this.before = before;
      this.validOn = validOn;
      this.at = at;
    }

    private long next() {
      return before + events.size() + 1;
    }

    void created(CustomerId id) {
      events.add(new CustomerEvent.Created(next(), id, validOn, at));
    }

    void moved(CustomerId from, CustomerId to, NavigableSet<RecordRef> records, boolean fromLives) {
      events.add(
          fromLives
              ? new CustomerEvent.Split(next(), from, to, records, validOn, at)
              : new CustomerEvent.Merged(next(), from, to, records, validOn, at));
    }

    List<CustomerEvent> events() {
      return events;
    }
  }
}
