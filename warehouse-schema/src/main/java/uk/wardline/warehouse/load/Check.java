package uk.wardline.warehouse.load;

import static uk.wardline.warehouse.app.Tables.LOAD_CHECK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.app.tables.records.LoadCheckRecord;

/**
 * A question that was asked of what a load brought, and its answer.
 *
 * @param name what was checked
 * @param subject what it was checked of
 * @param figure what was found
 * @param atLeastOrNull the least figure that passes, where there is one
 * @param atMostOrNull the greatest figure that passes, where there is one
 * @param passed whether it passed; if not, the load is held
 * @param sentence the outcome in words
 */
public record Check(
    String name,
    String subject,
    BigDecimal figure,
    @Nullable BigDecimal atLeastOrNull,
    @Nullable BigDecimal atMostOrNull,
    boolean passed,
    String sentence) {

  static Check of(LoadCheckRecord row) {
    return new Check(
        row.getName(),
        row.getSubject(),
        row.getFigure(),
        row.getAtLeast(),
        row.getAtMost(),
        row.getPassed(),
        row.getSentence());
  }

  /** Those that did not pass, as one text; empty if all passed. */
  public static Optional<String> reasonsToHold(List<Check> checks) {
    var reasons = checks.stream().filter(check -> !check.passed()).map(Check::sentence).toList();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", reasons));
  }

  /** Writes down what was checked by a load. */
  public static void write(DSLContext sql, long loadId, List<Check> checks) {
    for (int i = 0; i < checks.size(); i++) {
      var check = checks.get(i);
      sql.insertInto(LOAD_CHECK)
          .set(LOAD_CHECK.LOAD_ID, loadId)
          .set(LOAD_CHECK.ORDINAL, i + 1)
          .set(LOAD_CHECK.NAME, check.name())
          .set(LOAD_CHECK.SUBJECT, check.subject())
          .set(LOAD_CHECK.FIGURE, check.figure())
          .set(LOAD_CHECK.AT_LEAST, check.atLeastOrNull())
          .set(LOAD_CHECK.AT_MOST, check.atMostOrNull())
          .set(LOAD_CHECK.PASSED, check.passed())
          .set(LOAD_CHECK.SENTENCE, check.sentence())
          .execute();
    }
  }
}
