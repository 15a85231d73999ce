package uk.wardline.server.birt;

import java.util.List;

/** No report has that id; the message lists those that there are. */
public final class UnknownReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownReportException(String id, List<String> known) {
    super("There is no report \"" + id + "\". There is: " + String.join(", ", known) + ".");
  }
}
