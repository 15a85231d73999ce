package uk.wardline.feeds.row;

import java.util.List;
import uk.wardline.feeds.fault.RowFault;

/** What becomes of a row. */
public sealed interface Verdict {

  /** It keeps the contract. */
  record Accepted(AcceptedRow row) implements Verdict {}

  /**
   * It breaks the contract and is put aside.
   *
   * @param original the row as it stands in the file
   * @param reasons every reason, at least one
   */
  record Quarantined(long line, String original, List<RowFault> reasons) implements Verdict {
    public Quarantined {
      reasons = List.copyOf(reasons);
    }

    /** Says nothing of the row itself, which may be about a person. */
    @Override
    public String toString() {
      return "Quarantined" + reasons;
    }
  }
}
