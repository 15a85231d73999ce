package uk.wardline.jobs.customer;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.RecordRef;

/** Finds which person records are one customer. */
public interface CustomerFinder {

  /**
   * What was found.
   *
   * @param groups the records of each customer; every record is in one
   * @param alarms what is worth a look, as sentences that name no person
   */
  record Found(List<Group> groups, List<String> alarms) {
    public Found {
      groups = List.copyOf(groups);
      alarms = List.copyOf(alarms);
    }
  }

  /** The records of one customer, each with how sure its place is. */
  record Group(SortedMap<RecordRef, Band> records) {
    public Group {
      records = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }
  }

  /**
   * Groups the records. The same records and decisions give the same groups, in whatever order they
   * come.
   */
  Found find(List<PersonRecord> records, List<LinkDecision> decisions);
}
