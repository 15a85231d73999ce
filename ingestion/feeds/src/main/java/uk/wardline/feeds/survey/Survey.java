package uk.wardline.feeds.survey;

import java.nio.file.Path;
import java.util.List;
import uk.wardline.feeds.fault.FileFault;

/** What a survey found. */
public sealed interface Survey {

  /** The file can be loaded: every byte after the header is in exactly one span. */
  record Sound(Delivery delivery, List<Span> spans, List<Note> notes) implements Survey {
    public Sound {
      spans = List.copyOf(spans);
      notes = List.copyOf(notes);
    }
  }

  /** The file is not loaded at all. */
  record Refused(Path file, List<FileFault> faults) implements Survey {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
