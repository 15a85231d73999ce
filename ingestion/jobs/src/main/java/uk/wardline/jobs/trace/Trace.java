package uk.wardline.jobs.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a source system that have a key, as readers see it. Holds keys, names
 * of files and places, and no other value of a row.
 *
 * @param rows in the order in which they came
 * @param persons what the customer index made of the key, if it is that of a person
 */
public record Trace(List<SourceRow> rows, List<PersonFound> persons) {
  /** Copies the lists. */
  public Trace {
    rows = List.copyOf(rows);
    persons = List.copyOf(persons);
  }

  /** Whether nothing is known of the key. */
  public boolean isEmpty() {
    return rows.isEmpty() && persons.isEmpty();
  }

  /**
   * A row of a delivered file.
   *
   * @param replaced whether a later delivery took the place of its delivery
   * @param faults why it is in quarantine; empty if it was accepted
   * @param became the facts and persons that it became
   * @param known whether a row before it had said the same
   */
  public record SourceRow(
      String feed,
      String fileName,
      long line,
      long loadId,
      boolean replaced,
      List<String> faults,
      List<Became> became,
      boolean known) {
    /** Copies the lists. */
    public SourceRow {
      faults = List.copyOf(faults);
      became = List.copyOf(became);
    }
  }

  /**
   * A fact, or a state of a person, that a row became.
   *
   * @param kind the kind of fact, or person
   * @param key its key at the source
   * @param untilOrNull the day from which it was otherwise; null while it holds
   */
  public record Became(
      String kind,
      String key,
      @Nullable LocalDate from,
      @Nullable LocalDate untilOrNull,
      @Nullable String customerOrNull,
      @Nullable String wardOrNull) {
    /** The customer whose fact it is, where one is known. */
    public Optional<String> customer() {
      return Optional.ofNullable(customerOrNull);
    }

    /** The ward of the fact's own day, where it has one. */
    public Optional<String> ward() {
      return Optional.ofNullable(wardOrNull);
    }
  }

  /**
   * Which customer a person was held to be.
   *
   * @param probable the customer that the person would be if every held link were taken
   * @param band how sure that is
   * @param untilOrNull the day from which it was otherwise; null while it holds
   */
  public record PersonFound(
      String customer,
      String probable,
      String band,
      LocalDate from,
      @Nullable LocalDate untilOrNull) {}
}
