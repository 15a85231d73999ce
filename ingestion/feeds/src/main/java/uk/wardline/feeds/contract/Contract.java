package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery of one feed must look like and what becomes of its rows. Immutable; made by
 * {@link ContractReader}, which checks it as a whole.
 *
 * @param identity id, version and status; the id is the name of the feed
 * @param source who keeps the records, and why and by what right they are shared
 * @param format how text becomes rows
 * @param arrival whether a delivery is everything or a change, and what it replaces
 * @param table columns, key and event time
 * @param promise how soon after the event a row arrives
 * @param disclosure what may be shown of the feed
 * @param personOrNull which columns describe a person, if any do
 * @param facts which facts the rows become
 */
public record Contract(
    Identity identity,
    Source source,
    Format format,
    Arrival arrival,
    Table table,
    Promise promise,
    Disclosure disclosure,
    @Nullable Person personOrNull,
    List<FactMapping> facts)
    implements Serializable {

  public Contract {
    facts = List.copyOf(facts);
  }

  /** The name of the feed. */
  public String feed() {
    return identity.id();
  }

  /** Which columns describe a person, if any do. */
  public Optional<Person> person() {
    return Optional.ofNullable(personOrNull);
  }

  /** Whether what a delivery says is compared with what the one before it said. */
  public boolean versioned() {
    return !arrival.replaces()
        && (personOrNull != null || facts.stream().anyMatch(f -> f.kind().versioned()));
  }

  /** How the rows become facts of that kind, if they do. */
  public Optional<FactMapping> fact(String kind) {
    return facts.stream().filter(fact -> fact.kind().name().equals(kind)).findFirst();
  }
}
