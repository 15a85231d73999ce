package uk.wardline.index.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Something that changed what customer ids stand for. Events are only ever added. */
public sealed interface CustomerEvent {
  long number();

  LocalDate validOn();

  Instant recordedAt();

  /** A customer was seen for the first time. */
  record Created(long number, CustomerId customer, LocalDate validOn, Instant recordedAt)
      implements CustomerEvent {}

  /**
   * Two customers proved to be one.
   *
   * @param moved the records that came over
   */
  record Merged(
      long number,
      CustomerId gone,
      CustomerId into,
      NavigableSet<RecordRef> moved,
      LocalDate validOn,
      Instant recordedAt)
      implements CustomerEvent {}

  /**
   * Records of a customer proved to be of another person.
   *
   * @param moved the records that went
   */
  record Split(
      long number,
      CustomerId from,
      CustomerId to,
      NavigableSet<RecordRef> moved,
      LocalDate validOn,
      Instant recordedAt)
      implements CustomerEvent {}

  /**
   * An earlier merge or split was taken back.
   *
   * @param undone the number of the event
   * @param back where each record concerned is again
   */
  record Undone(
      long number,
      long undone,
      Map<RecordRef, CustomerId> back,
      LocalDate validOn,
      Instant recordedAt)
      implements CustomerEvent {
    public Undone {
      back = java.util.Collections.unmodifiableMap(new TreeMap<>(back));
    }
  }
}
