package uk.wardline.feeds.check;

import java.nio.file.Path;
import java.util.List;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.survey.Note;

/** What a check of a file found. */
public sealed interface Checked {

  /** Whether a load would take every row of the file. */
  boolean fits();

  /** A load would refuse the whole file. */
  record Refused(Path file, List<FileFault> faults) implements Checked {
    public Refused {
      faults = List.copyOf(faults);
    }

    @Override
    public boolean fits() {
      return false;
    }
  }

  /**
   * A load would take the file and quarantine some of its rows, or none.
   *
   * @param rows how many rows it has
   * @param quarantined how many of them a load would put aside
   * @param misfits every kind of fault, in the order in which they were met first
   */
  record Read(Path file, long rows, long quarantined, List<Note> notes, List<Misfit> misfits)
      implements Checked {
    public Read {
      notes = List.copyOf(notes);
      misfits = List.copyOf(misfits);
    }

    @Override
    public boolean fits() {
      return quarantined == 0;
    }
  }
}
