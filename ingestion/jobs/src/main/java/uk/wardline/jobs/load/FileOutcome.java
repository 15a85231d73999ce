package uk.wardline.jobs.load;

import java.util.List;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.Note;
import uk.wardline.jobs.flow.WriteCounts;

/** What became of a file of a load. */
public sealed interface FileOutcome {

  /** The file and its contract. */
  Arrived arrived();

  /**
   * It was taken in.
   *
   * @param counts what became of its rows
   * @param replaces the names of the deliveries whose place it took
   * @param replacedBy the name of a later file of the same load and scope, if there is one; empty
   *     where there is none
   */
  record Loaded(
      Arrived arrived,
      Delivery delivery,
      WriteCounts.OfDelivery counts,
      List<Note> notes,
      List<String> replaces,
      String replacedBy)
      implements FileOutcome {
    public Loaded {
      notes = List.copyOf(notes);
      replaces = List.copyOf(replaces);
    }
  }

  /**
   * The same content was taken in before, maybe under another name; nothing was done.
   *
   * @param rows how many rows it has
   * @param earlier the name of the delivery, and in which load it came
   */
  record Known(Arrived arrived, long rows, String earlier) implements FileOutcome {}

  /** It was refused as a whole. */
  record Refused(Arrived arrived, List<FileFault> faults) implements FileOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
