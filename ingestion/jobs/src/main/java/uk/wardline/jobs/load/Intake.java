package uk.wardline.jobs.load;

import java.time.LocalDate;
import java.util.List;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.Note;
import uk.wardline.jobs.flow.WriteCounts;

/**
 * A new delivery of a load, once its rows are written.
 *
 * @param asAt the day on which the extract was taken
 * @param replaces the deliveries whose place it takes, of earlier loads or of this one
 */
record Intake(
    Arrived arrived,
    Delivery delivery,
    LocalDate asAt,
    List<Note> notes,
    WriteCounts.OfDelivery counts,
    List<DeliveryBook.Entry> replaces) {
  Intake {
    notes = List.copyOf(notes);
    replaces = List.copyOf(replaces);
  }

  /** As later deliveries of the same load see it. */
  DeliveryBook.Entry entry(long loadId) {
    return new DeliveryBook.Entry(
        delivery.id(), delivery.fileName(), loadId, counts.accepted(), counts.quarantined());
  }
}
