package uk.wardline.jobs.customer;

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
   * @param to the day from which it was no longer; null while it is
   */
  public record Entry(
      RecordRef record,
      CustomerId customer,
      String band,
      LocalDate from,
      @Nullable LocalDate to,
      long loadId) {
    boolean isCurrent() {
      return to == null;
    }
  }

  /** The load that finds something, and when. */
  public record Moment(long loadId, LocalDate day, Instant at) {}

  /**
   * The cross reference after a run that found these groups. Ids stay with their persons; records
   * in no group stay as they are.
   */
  public CrossReference after(
      List<CustomerFinder.Group> groups, Moment moment, RandomGenerator random) {
    Map<RecordRef, Entry> current = current();
    List<Spell> spells =
        current.values().stream()
            .map(
                e -> new Spell(e.record(), e.customer(), e.from(), Instant.EPOCH, Optional.empty()))
            .toList();
    List<NavigableSet<RecordRef>> clusters =
        groups.stream()
            .<NavigableSet<RecordRef>>map(g -> new TreeSet<>(g.records().keySet()))
            .toList();
    CustomerLedger ledger =
        new IdKeeper(random)
            .assign(CustomerLedger.of(spells, events), clusters, moment.day(), moment.at());
    Map<RecordRef, Entry> found = new HashMap<>();
    for (CustomerFinder.Group group : groups) {
      group
          .records()
          .forEach((record, band) -> found.put(record, entry(record, ledger, band, moment)));
    }
    return new CrossReference(next(found, moment.day()), ledger.events());
  }

  private static Entry entry(RecordRef record, CustomerLedger ledger, Band band, Moment moment) {
    CustomerId customer = ledger.customerOf(record).orElseThrow();
    return new Entry(record, customer, band.word(), moment.day(), null, moment.loadId());
  }

  private List<Entry> next(Map<RecordRef, Entry> found, LocalDate day) {
    var next = new ArrayList<Entry>();
    var still = new HashMap<>(found);
    for (Entry entry : entries) {
      Entry now = entry.isCurrent() ? found.get(entry.record()) : null;
      if (now == null) {
        next.add(entry);
      } else if (now.customer().equals(entry.customer()) && now.band().equals(entry.band())) {
        next.add(entry);
        still.remove(entry.record());
      } else if (entry.from().isBefore(day)) {
        next.add(
            new Entry(
                entry.record(), entry.customer(), entry.band(), entry.from(), day, entry.loadId()));
      }
    }
    found.keySet().stream()
        .sorted()
        .filter(still::containsKey)
        .forEach(r -> next.add(still.get(r)));
    return next;
  }

  /** What holds today, by record. */
  public Map<RecordRef, Entry> current() {
    Map<RecordRef, Entry> current = new HashMap<>();
    entries.stream().filter(Entry::isCurrent).forEach(e -> current.put(e.record(), e));
    return current;
  }
}
