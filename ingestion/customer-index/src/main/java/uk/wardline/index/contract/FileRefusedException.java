package uk.wardline.index.contract;

import java.util.List;

/**
 * A file does not fit its contract; the message has every fault with file, line and remedy, and no
 * person's value.
 */
public final class FileRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FileRefusedException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
