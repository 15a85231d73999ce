package uk.wardline.feeds.survey;

import java.util.List;
import uk.wardline.feeds.fault.FileFault;

/** Ends a survey early; becomes {@link Survey.Refused} before it leaves the package. */
final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a list that can be serialised
  private final List<FileFault> faults;

  FileRefused(List<FileFault> faults) {
    super(null, null, false, false);
    this.faults = List.copyOf(faults);
  }

  FileRefused(FileFault fault) {
    this(List.of(fault));
  }

  List<FileFault> faults() {
    return faults;
  }
}
