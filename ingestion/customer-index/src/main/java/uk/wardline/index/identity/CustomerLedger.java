package uk.wardline.index.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which record is of which customer, now and at any moment of the past, and the events by which it
 * came so. A value: every change gives a new ledger.
 */
public final class CustomerLedger {
  public static final CustomerLedger EMPTY = new CustomerLedger(List.of(), List.of());

  private final List<Spell> spells;
  private final List<CustomerEvent> events;
  private final Map<RecordRef, CustomerId> current = new HashMap<>();

  CustomerLedger(List<Spell> spells, List<CustomerEvent> events) {
    this.spells = List.copyOf(spells);
    this.events = List.copyOf(events);
    spells.stream().filter(Spell::isCurrent).forEach(s -> current.put(s.record(), s.customer()));
  }

  /**
   * A ledger that was kept elsewhere.
   *
   * @param spells at least those that hold today
   * @param events every event so far, in the order of their numbers
   */
  public static CustomerLedger of(List<Spell> spells, List<CustomerEvent> events) {
    return new CustomerLedger(spells, events);
  }

  public List<Spell> spells() {
    return spells;
  }

  public List<CustomerEvent> events() {
    return events;
  }

  public Optional<CustomerEvent> event(long number) {
    return events.stream().filter(e -> e.number() == number).findFirst();
  }

  public Optional<CustomerId> customerOf(RecordRef record) {
    return Optional.ofNullable(current.get(record));
  }

  /** What the index held for true at a moment. */
  public Map<RecordRef, CustomerId> heldAt(Instant moment) {
    Map<RecordRef, CustomerId> held = new HashMap<>();
    spells.stream().filter(s -> s.heldAt(moment)).forEach(s -> held.put(s.record(), s.customer()));
    return held;
  }

  public NavigableSet<RecordRef> recordsOf(CustomerId customer) {
    NavigableSet<RecordRef> records = new TreeSet<>();
    current.forEach((record, of) -> {
      if (of.equals(customer)) {
        records.add(record);
      }
    });
    return records;
  }

  /**
   * The customers that an id stands for today: itself, what it was merged into, and what was split
   * off from it.
   */
  public NavigableSet<CustomerId> resolve(CustomerId id) {
    NavigableSet<CustomerId> known = new TreeSet<>();
    known.add(id);
    int before;
    do {
      before = known.size();
      for (CustomerEvent event : events) {
        switch (event) {
          case CustomerEvent.Merged m when known.contains(m.gone()) -> known.add(m.into());
          case CustomerEvent.Split s when known.contains(s.from()) -> known.add(s.to());
          case CustomerEvent.Merged _ -> {}
          case CustomerEvent.Split _ -> {}
          case CustomerEvent.Created _ -> {}
          case CustomerEvent.Undone _ -> {}
        }
      }
    } while (known.size() > before);
    NavigableSet<CustomerId> living = new TreeSet<>(known);
    living.retainAll(current.values());
    if (current.containsValue(id) && mergedOnlyInto(id)) {
      living.retainAll(new TreeSet<>(List.of(id)));
    }
    return living;
  }

  /** Whether an id that lives again after an undo was never split. */
  private boolean mergedOnlyInto(CustomerId id) {
    return events.stream()
        .noneMatch(e -> e instanceof CustomerEvent.Split s && s.from().equals(id));
  }

  /** The records that would move, with the customers they would move to, carried out. */
  CustomerLedger move(
      Map<RecordRef, CustomerId> moves, LocalDate validOn, Instant at, List<CustomerEvent> news) {
    List<Spell> next = new ArrayList<>(spells.size() + moves.size());
    for (Spell spell : spells) {
      next.add(
          spell.isCurrent() && moves.containsKey(spell.record()) ? spell.superseded(at) : spell);
    }
    moves.forEach(
        (record, customer) -> next.add(new Spell(record, customer, validOn, at, Optional.empty())));
    List<CustomerEvent> all = new ArrayList<>(events);
    all.addAll(news);
    return new CustomerLedger(next, all);
  }
}
