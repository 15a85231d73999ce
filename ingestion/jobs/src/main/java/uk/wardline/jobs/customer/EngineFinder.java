package uk.wardline.jobs.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Linkage;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.cluster.Decision;
import uk.wardline.index.contract.PersonRecords;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;

/**
 * Finds customers by the engine of the customer index, which learns its model from the records.
 * Records of which everything is decided are not given to it. Safe to share between threads.
 */
public final class EngineFinder implements CustomerFinder {
  private static final long SEED = 42;

  private final LocalDate today;

  /**
   * A finder.
   *
   * @param today after which nobody is born
   */
  public EngineFinder(LocalDate today) {
    this.today = today;
  }

  @Override
  public Found find(List<PersonRecord> records, List<LinkDecision> decisions) {
    Set<RecordRef> settled = settled(decisions);
    var decided = DecidedGroups.of(records, decisions);
    var groups = new ArrayList<Group>();
    var open = new ArrayList<PersonRecord>();
    for (List<PersonRecord> group : decided.groups()) {
      if (group.stream().allMatch(r -> settled.contains(r.ref()))) {
        groups.add(certain(group));
      } else {
        open.addAll(group);
      }
    }
    open.sort(Comparator.comparing(PersonRecord::ref));
    if (open.isEmpty()) {
      return new Found(groups, List.of());
    }
    Linkage linkage =
        CustomerIndex.learning(SEED).link(table(open, settled), decisionsOn(open, decisions));
    groups.addAll(groups(linkage));
    return new Found(groups, linkage.alarms());
  }

  private static Set<RecordRef> settled(List<LinkDecision> decisions) {
    var settled = new HashSet<RecordRef>();
    for (LinkDecision decision : decisions) {
      if (decision instanceof LinkDecision.Settled(RecordRef record)) {
        settled.add(record);
      }
    }
    return settled;
  }

  private static Group certain(List<PersonRecord> group) {
    var records = new TreeMap<RecordRef, Band>();
    group.forEach(r -> records.put(r.ref(), group.size() == 1 ? Band.APART : Band.CERTAIN));
    return new Group(records);
  }

  private PersonTable table(List<PersonRecord> records, Set<RecordRef> settled) {
    var table = new PersonRecords(today);
    for (PersonRecord record : records) {
      table.add(
          new Source(record.ref().source(), record.eachOnce()),
          record.ref().key(),
          record.isProtected() || settled.contains(record.ref()),
          record.told());
    }
    return table.table();
  }

  private static List<Decision> decisionsOn(
      List<PersonRecord> records, List<LinkDecision> decisions) {
    Map<RecordRef, Integer> numbers = new HashMap<>();
    records.forEach(r -> numbers.put(r.ref(), numbers.size()));
    return decisions.stream()
        .flatMap(d ->
            switch (d) {
              case LinkDecision.One(var a, var b) -> on(numbers, a, b, true).stream();
              case LinkDecision.Two(var a, var b) -> on(numbers, a, b, false).stream();
              case LinkDecision.Settled _ -> Optional.<Decision>empty().stream();
            })
        .toList();
  }

  private static Optional<Decision> on(
      Map<RecordRef, Integer> numbers, RecordRef a, RecordRef b, boolean one) {
    Integer first = numbers.get(a);
    Integer second = numbers.get(b);
    return first == null || second == null || first.equals(second)
        ? Optional.empty()
        : Optional.of(new Decision(first, second, one));
  }

  private static List<Group> groups(Linkage linkage) {
    PersonTable table = linkage.table();
    Map<Integer, SortedMap<RecordRef, Band>> clusters = new TreeMap<>();
    for (int r = 0; r < table.size(); r++) {
      clusters
          .computeIfAbsent(linkage.clustering().clusterOf(r), _ -> new TreeMap<>())
          .put(new RecordRef(table.source(r).name(), table.key(r)), linkage.band(r));
    }
    return clusters.values().stream().map(Group::new).toList();
  }
}
