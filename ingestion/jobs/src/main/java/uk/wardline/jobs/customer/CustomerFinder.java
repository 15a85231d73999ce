package uk.wardline.jobs.customer;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.wardline.index.identity.RecordRef;

/** Finds which person records are one customer. */
public interface CustomerFinder {

  /**
   * What was found.
   *
   * @param groups the records of each customer, by certain links alone; every record is in one
   * @param links those that join the records of a group, and those between groups that are held for
   *     a person to say
   * @param model names the model by which they were found
   * @param alarms what is worth a look, as sentences that name no person
   */
  record Found(List<Group> groups, List<FoundLink> links, String model, List<String> alarms) {
    public Found {
      groups = List.copyOf(groups);
      links = List.copyOf(links);
      alarms = List.copyOf(alarms);
    }
  }

  /** The records of one customer. */
  record Group(SortedSet<RecordRef> records) {
    public Group {
      records = Collections.unmodifiableSortedSet(new TreeSet<>(records));
    }
  }

  /**
   * Groups the records. The same records and decisions give the same groups, in whatever order they
   * come.
   */
  Found find(List<PersonRecord> records, List<LinkDecision> decisions);
}
