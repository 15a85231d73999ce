package uk.wardline.jobs.review;

import java.time.LocalDate;
import java.util.Optional;
import uk.wardline.index.identity.RecordRef;

/**
 * Whether a record belongs to the customer of another one, as it waits for a person in the release
 * that readers see. Names nobody but by keys.
 *
 * @param customer that the record is now
 * @param otherCustomer that it may belong to
 * @param since the day of the load that first held it
 * @param evidence levels and weights, as JSON
 * @param said what a person has said since, which the next load heeds
 */
public record Question(
    RecordRef record,
    String customer,
    RecordRef other,
    String otherCustomer,
    double probability,
    LocalDate since,
    Optional<String> evidence,
    Optional<String> said) {}
