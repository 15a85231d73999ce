package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.ASKED_DAY;
import static uk.wardline.warehouse.tables.core.Tables.LEDGER_ENTRY;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.wardline.warehouse.app.Tables;

/**
 * A table of what people enter, in PostgreSQL, and its copy in the warehouse. Rows are only ever
 * added, so that the number of the last one tells whether any are new.
 *
 * @param from where people enter it
 * @param number numbers the rows in their order
 * @param to the copy
 * @param row a row of the copy, its columns in their order
 */
record Entered<R extends Record>(
    Table<R> from, TableField<R, Long> number, Table<?> to, Function<R, @Nullable Object[]> row) {
  /** Every one. */
  static final List<Entered<?>> ALL =
      List.of(
          new Entered<>(
              Tables.LEDGER_ENTRY,
              Tables.LEDGER_ENTRY.ENTRY_ID,
              LEDGER_ENTRY,
              e ->
                  new @Nullable Object[] {
                    e.getEntryId(),
                    e.getEntryKind(),
                    e.getLine(),
                    e.getFinancialYear(),
                    e.getDivision(),
                    e.getAmountGbp(),
                    e.getBudgetLine(),
                    e.getRealises(),
                    e.getReason(),
                    e.getEnteredBy(),
                    e.getEnteredAt().withOffsetSameInstant(ZoneOffset.UTC)
                  }),
          new Entered<>(
              AS_AT_DAY,
              AS_AT_DAY.ASKED_ID,
              ASKED_DAY,
              d -> new @Nullable Object[] {d.getDay(), d.getReason()}));

  private static final String LAST = "wardline.last-entry";

  /** Whether any copy lacks a row. */
  static boolean anyNew(LoadSession session) {
    return ALL.stream().anyMatch(entered -> entered.isNew(session, entered.last(session)));
  }

  /**
   * Makes every copy anew that lacks a row.
   *
   * @return how many rows were written
   */
  static long copyAll(LoadSession session) {
    return ALL.stream().mapToLong(entered -> entered.copy(session)).sum();
  }

  private long last(LoadSession session) {
    return session
        .app()
        .select(DSL.coalesce(DSL.max(number), 0L))
        .from(from)
        .fetchSingle()
        .value1();
  }

  private boolean isNew(LoadSession session, long last) {
    return last != session.catalog().state(to).note(LAST).map(Long::parseLong).orElse(0L);
  }

  private long copy(LoadSession session) {
    long last = last(session);
    if (!isNew(session, last)) {
      return 0;
    }
    return session
        .catalog()
        .rows(to)
        .replace(
            taker ->
                session
                    .app()
                    .selectFrom(from)
                    .where(number.le(last))
                    .orderBy(number)
                    .forEach(entry -> taker.take(row.apply(entry))),
            () -> Map.of(LAST, Long.toString(last)));
  }
}
