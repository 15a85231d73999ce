package uk.wardline.jobs.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import uk.wardline.warehouse.load.Check;

/** Judges sums of pounds. Pure. */
final class Pounds {
  private Pounds() {}

  /**
   * Whether a delivery adds up to the same in every place.
   *
   * @param accepted the sum of the rows that were accepted, as they were parsed
   * @param raw the sum of the same rows as they are kept as received
   * @param facts the sum of the facts in force that it stands for; empty where a later delivery of
   *     the same load has taken their place
   * @param quarantined how many rows are in no sum
   */
  static Check reconciled(
      String subject,
      BigDecimal accepted,
      BigDecimal raw,
      Optional<BigDecimal> facts,
      long quarantined) {
    boolean passed =
        accepted.compareTo(raw) == 0 && facts.map(f -> f.compareTo(accepted) == 0).orElse(true);
    return new Check(
        "pounds",
        subject,
        accepted,
        null,
        null,
        passed,
        "%s: £%,.2f accepted, £%,.2f in raw%s%s%s"
            .formatted(
                subject,
                accepted,
                raw,
                facts.map(", £%,.2f in facts in force"::formatted).orElse(""),
                quarantined == 0
                    ? ""
                    : ", %,d rows in quarantine not counted".formatted(quarantined),
                passed ? "." : ": this does not add up."));
  }

  /**
   * Whether an extract of everything adds up to much else than the one before it.
   *
   * @param limit by how many pounds in a hundred it may differ
   */
  static Check moved(String subject, BigDecimal now, BigDecimal before, int limit) {
    var moved = now.subtract(before).abs();
    boolean passed =
        moved
                .multiply(BigDecimal.valueOf(100))
                .compareTo(before.abs().multiply(BigDecimal.valueOf(limit)))
            <= 0;
    var share =
        before.signum() == 0
            ? BigDecimal.valueOf(moved.signum() == 0 ? 0 : 100)
            : moved.multiply(BigDecimal.valueOf(100)).divide(before.abs(), 2, RoundingMode.HALF_UP);
    return new Check(
        "pounds moved",
        subject,
        share,
        null,
        BigDecimal.valueOf(limit),
        passed,
        "%s: £%,.2f where the extract before had £%,.2f, %s%% otherwise; at most %d%% %s."
            .formatted(
                subject,
                now,
                before,
                share.toPlainString(),
                limit,
                passed ? "pass" : "would pass"));
  }
}
