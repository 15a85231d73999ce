package uk.wardline.index.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * For how long a record was of a customer, in both senses of time.
 *
 * @param validFrom the day from which it was so
 * @param recordedAt the moment at which the index came to know it
 * @param supersededAt the moment at which the index came to know better, if it did
 */
public record Spell(
    RecordRef record,
    CustomerId customer,
    LocalDate validFrom,
    Instant recordedAt,
    Optional<Instant> supersededAt) {
  boolean isCurrent() {
    return supersededAt.isEmpty();
  }

  /** Whether the index held it for true at that moment. */
  boolean heldAt(Instant moment) {
    return !recordedAt.isAfter(moment) && supersededAt.map(moment::isBefore).orElse(true);
  }

  Spell superseded(Instant at) {
    return new Spell(record, customer, validFrom, recordedAt, Optional.of(at));
  }
}
