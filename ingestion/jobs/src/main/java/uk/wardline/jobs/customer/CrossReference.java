package uk.wardline.jobs.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.CustomerEvent;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.CustomerLedger;
import uk.wardline.index.identity.IdKeeper;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.index.identity.Spell;

/**
 * Which customer each record is and was, and the events so far, as they stand in the tables. A
 * value: a run gives the next one.
 *
 * @param entries ended ones too
 * @param events in the order of their numbers
 */
public record CrossReference(List<Entry> entries, List<CustomerEvent> events) {
  public CrossReference {
    entries = List.copyOf(entries);
    events = List.copyOf(events);
  }

  /**
   * For how long a record was held to be a customer. Of one record, entries neither overlap nor
   * leave a gap.
   *
   * @param customer by certain links alone
   * @param probable the customer that it would be if every link that is held were taken
   * @param to the day from which it was no longer; null while it is
   */
  public record Entry(
      RecordRef record,
      CustomerId customer,
      CustomerId probable,
      String band,
      LocalDate from,
      @Nullable LocalDate to,
      long loadId) {
    boolean isCurrent() {
      return to == null;
    }

    private boolean saysThatOf(Entry other) {
      return customer.equals(other.customer)
          && probable.equals(other.probable)
          && band.equals(other.band);
    }

    private Entry until(LocalDate day) {
      return new Entry(record, customer, probable, band, from, day, loadId);
    }
  }

  /** The load that finds something, and when. */
  public record Moment(long loadId, LocalDate day, Instant at) {}

  /**
   * The cross reference after a run. Ids stay with their persons; records in no group stay as they
   * are.
   */
  public CrossReference after(CustomerFinder.Found run, Moment moment, RandomGenerator random) {
    List<CustomerFinder.Group> groups = run.groups();
    Map<RecordRef, Entry> current = current();
    List<NavigableSet<RecordRef>> clusters =
        groups.stream().<NavigableSet<RecordRef>>map(g -> new TreeSet<>(g.records())).toList();
    CustomerLedger ledger =
        new IdKeeper(random)
            .assign(CustomerLedger.of(spells(), events), clusters, moment.day(), moment.at());
    Map<RecordRef, CustomerId> customers = new HashMap<>();
    current.forEach((record, entry) -> customers.put(record, entry.customer()));
    for (CustomerFinder.Group group : groups) {
      group.records().forEach(r -> customers.put(r, ledger.customerOf(r).orElseThrow()));
    }
    Likely likely = Likely.by(run.links(), customers, ledger.events());
    Map<RecordRef, Entry> found = new HashMap<>();
    for (CustomerFinder.Group group : groups) {
      for (RecordRef record : group.records()) {
        CustomerId customer = of(customers, record);
        Band band = band(group, likely.isHeld(customer));
        found.put(
            record,
            new Entry(
                record,
                customer,
                likely.of(customer),
                band.word(),
                moment.day(),
                null,
                moment.loadId()));
      }
    }
    return new CrossReference(next(found, moment.day()), ledger.events());
  }

  /** A record beside others is there for certain; one that is alone may be held beside others. */
  private static Band band(CustomerFinder.Group group, boolean isHeld) {
    if (group.records().size() > 1) {
      return Band.CERTAIN;
    }
    return isHeld ? Band.PROBABLE : Band.APART;
  }

  /** The customer of a record that has one. */
  static CustomerId of(Map<RecordRef, CustomerId> customers, RecordRef record) {
    return requireNonNull(customers.get(record), record::toString);
  }

  private List<Entry> next(Map<RecordRef, Entry> found, LocalDate day) {
    var next = new ArrayList<Entry>();
    var still = new HashMap<>(found);
    for (Entry entry : entries) {
      Entry now = entry.isCurrent() ? found.get(entry.record()) : null;
      if (now == null) {
        next.add(entry);
      } else if (now.saysThatOf(entry)) {
        next.add(entry);
        still.remove(entry.record());
      } else if (entry.from().isBefore(day)) {
        next.add(entry.until(day));
      }
    }
    found.keySet().stream()
        .sorted()
        .filter(still::containsKey)
        .forEach(r -> next.add(still.get(r)));
    return next;
  }

  /** The customers that an id stands for today; see {@link CustomerLedger#resolve}. */
  public NavigableSet<CustomerId> resolve(CustomerId id) {
    return CustomerLedger.of(spells(), events).resolve(id);
  }

  private List<Spell> spells() {
    return current().values().stream()
        .map(e -> new Spell(e.record(), e.customer(), e.from(), Instant.EPOCH, Optional.empty()))
        .toList();
  }

  /** What holds today, by record. */
  public Map<RecordRef, Entry> current() {
    Map<RecordRef, Entry> current = new HashMap<>();
    entries.stream().filter(Entry::isCurrent).forEach(e -> current.put(e.record(), e));
    return current;
  }
}
