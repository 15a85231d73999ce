package uk.wardline.jobs.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.wardline.feeds.contract.Tolerance;
import uk.wardline.warehouse.load.Check;

/**
 * Judges whether a delivery looks like one of its feed: how much of it was quarantined, and how
 * much it has shrunk. Rows and rates only; nothing of what they hold is read. Pure.
 */
final class DeliveryLimits {
  private DeliveryLimits() {}

  /**
   * The rows of a delivery.
   *
   * @param file its name, for words
   */
  record Rows(String file, long read, long quarantined) {
    static Rows of(DeliveryBook.Entry entry) {
      return new Rows(
          entry.fileName(),
          entry.rowsAccepted() + entry.rowsQuarantined(),
          entry.rowsQuarantined());
    }

    long accepted() {
      return read - quarantined;
    }
  }

  /** Whether too many of its rows were quarantined. */
  static Check quarantined(Rows rows, Tolerance tolerance) {
    var share = percent(rows.quarantined(), rows.read());
    var limit = BigDecimal.valueOf(tolerance.quarantinedAtMost());
    boolean passed = rows.quarantined() <= tolerance.anyway() || share.compareTo(limit) <= 0;
    return new Check(
        "quarantined",
        rows.file(),
        share,
        null,
        limit,
        passed,
        "%s: %,d of %,d rows are quarantined, %s%%; at most %s%% %s."
            .formatted(
                rows.file(),
                rows.quarantined(),
                rows.read(),
                share.toPlainString(),
                limit,
                passed ? "pass" : "would pass"));
  }

  /**
   * Whether an extract of everything has lost too many rows, each of which would end a record.
   *
   * @param before the extract before it
   */
  static Check shrinkage(Rows rows, Rows before, Tolerance tolerance) {
    long lost = Math.max(0, before.accepted() - rows.accepted());
    var share = percent(lost, before.accepted());
    var limit = BigDecimal.valueOf(tolerance.shrinksAtMost());
    boolean passed = lost <= tolerance.anyway() || share.compareTo(limit) <= 0;
    return new Check(
        "shrinkage",
        rows.file(),
        share,
        null,
        limit,
        passed,
        "%s: %,d rows where %s had %,d, %s%% fewer; at most %s%% fewer %s."
            .formatted(
                rows.file(),
                rows.accepted(),
                before.file(),
                before.accepted(),
                share.toPlainString(),
                limit,
                passed ? "pass" : "would pass"));
  }

  private static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }
}
