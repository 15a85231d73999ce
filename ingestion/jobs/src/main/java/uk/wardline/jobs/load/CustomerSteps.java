package uk.wardline.jobs.load;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.wardline.jobs.customer.CrossReference;
import uk.wardline.jobs.customer.CustomerFinder;
import uk.wardline.jobs.customer.CustomerTables;
import uk.wardline.jobs.customer.LinkTables;
import uk.wardline.jobs.fact.FactTable;

/** The steps of a load that say who is who, and give facts their customers. */
final class CustomerSteps {
  private final LoadSession session;
  private final CustomerFinder finder;
  private final LinkDecisions decisions;

  CustomerSteps(LoadSession session, CustomerFinder finder, LinkDecisions decisions) {
    this.session = session;
    this.finder = finder;
    this.decisions = decisions;
  }

  /** Finds the customers anew, if a person or a decision is other than before. */
  Done<Optional<CustomersFound>> find(LocalDate day, Instant at) {
    var tables = new CustomerTables(session.catalog());
    var persons = tables.persons(session.loadId());
    if (!persons.changed() && decisions.pending() == 0) {
      return Done.with(Optional.empty(), "nobody is told of in another way than before");
    }
    CrossReference before = tables.read();
    var found = finder.find(persons.records(), decisions.decisions());
    var moment = new CrossReference.Moment(session.loadId(), day, at);
    CrossReference after = before.after(found, moment, new SecureRandom());
    tables.write(before, after, session.loadId());
    var links = new LinkTables(session.catalog());
    links.writeLinks(found, moment);
    long held = links.writeReview(found, before, after, decisions.decisions(), moment);
    var customers = CustomersFound.of(before, after, found.alarms().size(), held);
    return new Done<>(
        Optional.of(customers),
        (long) persons.records().size(),
        customers.customers(),
        customers.sentence());
  }

  /** Gives facts that were there before the load the customers that it found; others have them. */
  Done<Long> rekey() {
    List<VersionSql> tables =
        FactTable.VERSIONED.stream()
            .filter(FactTable::hasPerson)
            .filter(t -> session.catalog().filesOfLoad(t.table(), session.loadId()).others())
            .map(VersionSql::of)
            .toList();
    List<String> concerned =
        VersionSql.ask(
            tables, session.sql(), "concerned", row -> row.getString("place"), session.loadId());
    long changed = 0;
    for (VersionSql table : tables) {
      if (concerned.contains(table.table())) {
        changed += table.change(session.sql(), "rekey", session.loadId());
      }
    }
    return Done.wrote(changed, changed);
  }
}
