package uk.wardline.index.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which records are truly one person, as a number for each record. Never given to the matcher. */
@SuppressWarnings("ArrayRecordComponent") // runs along the records and is never compared
public record Truth(int[] person) {
  /** From the name of each record's person. */
  public static Truth of(List<String> persons) {
    Map<String, Integer> numbers = new HashMap<>();
    return new Truth(
        persons.stream().mapToInt(p -> numbers.computeIfAbsent(p, _ -> numbers.size())).toArray());
  }

  public boolean areOne(int a, int b) {
    return person[a] == person[b];
  }
}
