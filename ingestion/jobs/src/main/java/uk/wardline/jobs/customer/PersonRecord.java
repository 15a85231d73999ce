package uk.wardline.jobs.customer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.wardline.index.identity.RecordRef;

/**
 * What a source system tells of a person.
 *
 * @param isProtected whether the person is never to be linked automatically
 * @param eachOnce whether the source holds each person once
 * @param told as received, by the words of a contract; wholes stand before their parts, which count
 *     for more
 */
public record PersonRecord(
    RecordRef ref, boolean isProtected, boolean eachOnce, Map<String, String> told) {
  public PersonRecord {
    told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
  }

  /** Says who is meant, and nothing of the person. */
  @Override
  public String toString() {
    return ref.toString();
  }
}
