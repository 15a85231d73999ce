package uk.wardline.jobs.load;

import java.util.List;

/** What a load wrote does not add up; nothing of it is released. The message holds the figures. */
public final class CheckFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  CheckFailed(List<String> figures) {
    super(
        "What was written does not add up, so that nothing is released: "
            + String.join("; ", figures)
            + ".");
  }
}
