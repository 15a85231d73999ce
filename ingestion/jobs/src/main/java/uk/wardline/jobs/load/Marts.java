package uk.wardline.jobs.load;

import static java.util.stream.Collectors.joining;
import static uk.wardline.warehouse.tables.core.Tables.DIM_ADDRESS;
import static uk.wardline.warehouse.tables.core.Tables.DIM_AS_AT_DAY;
import static uk.wardline.warehouse.tables.core.Tables.DIM_CUSTOMER;
import static uk.wardline.warehouse.tables.core.Tables.DIM_CUSTOMER_AS_AT;
import static uk.wardline.warehouse.tables.core.Tables.DIM_HOUSEHOLD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_HOUSEHOLD_AS_AT;
import static uk.wardline.warehouse.tables.core.Tables.DIM_RESTRICTION;
import static uk.wardline.warehouse.tables.core.Tables.DIM_SERVICE;
import static uk.wardline.warehouse.tables.core.Tables.DIM_SOURCE_SYSTEM;
import static uk.wardline.warehouse.tables.mart.Tables.ADDRESS_CONFLICT;
import static uk.wardline.warehouse.tables.mart.Tables.ADDRESS_CONFLICT_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.BENEFITS_LEDGER;
import static uk.wardline.warehouse.tables.mart.Tables.BENEFIT_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.BUSINESS_CASE_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.COLLECTION_WARD_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.CONTACT_WARD_QUARTER;
import static uk.wardline.warehouse.tables.mart.Tables.FREE_MEALS_ENTITLEMENT;
import static uk.wardline.warehouse.tables.mart.Tables.FREE_MEALS_PUPIL;
import static uk.wardline.warehouse.tables.mart.Tables.FREE_MEALS_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.LIFE_EVENT_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.PASSPORTED_TENANT;
import static uk.wardline.warehouse.tables.mart.Tables.PASSPORTED_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.PASS_ELIGIBILITY_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.PASS_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.RENT_WARD_YEAR;
import static uk.wardline.warehouse.tables.mart.Tables.REPEAT_VICTIM;
import static uk.wardline.warehouse.tables.mart.Tables.SOURCE_CONFLICT;
import static uk.wardline.warehouse.tables.mart.Tables.SOURCE_CONFLICT_RECORD;
import static uk.wardline.warehouse.tables.mart.Tables.VICTIM_WARD_DAY;
import static uk.wardline.warehouse.tables.mart.Tables.VICTIM_WARD_YEAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import uk.wardline.jobs.iceberg.TableRows;
import uk.wardline.jobs.iceberg.TableState;
import uk.wardline.jobs.iceberg.WorkCatalog;

/**
 * Makes the tables that are made from others, each only if something it rests on has changed since.
 * What it rested on, the state of every table it read and its SQL, is noted with the state of the
 * table that was made; so it needs no telling what a load did, and holds after a broken load, a
 * rollback or a new version of Wardline too.
 */
final class Marts {
  /** Every one, those that others read before them. */
  static final List<Mart> ALL =
      Stream.<Table<?>>of(
              DIM_AS_AT_DAY,
              DIM_CUSTOMER,
              DIM_CUSTOMER_AS_AT,
              DIM_RESTRICTION,
              DIM_ADDRESS,
              DIM_HOUSEHOLD,
              DIM_HOUSEHOLD_AS_AT,
              DIM_SERVICE,
              DIM_SOURCE_SYSTEM,
              CONTACT_WARD_QUARTER,
              COLLECTION_WARD_YEAR,
              FREE_MEALS_ENTITLEMENT,
              FREE_MEALS_WARD_DAY,
              FREE_MEALS_PUPIL,
              BENEFIT_WARD_DAY,
              PASSPORTED_TENANT,
              PASSPORTED_WARD_DAY,
              ADDRESS_CONFLICT,
              ADDRESS_CONFLICT_WARD_DAY,
              VICTIM_WARD_DAY,
              VICTIM_WARD_YEAR,
              REPEAT_VICTIM,
              RENT_WARD_YEAR,
              LIFE_EVENT_YEAR,
              PASS_ELIGIBILITY_DAY,
              PASS_WARD_DAY,
              SOURCE_CONFLICT,
              SOURCE_CONFLICT_RECORD,
              BENEFITS_LEDGER,
              BUSINESS_CASE_YEAR)
          .map(Mart::of)
          .toList();

  /** The property of a snapshot that says what its rows were made from. */
  private static final String MADE_FROM = "wardline.made-from";

  /** The property that is the same as long as the rows are, whenever they were made. */
  private static final String CONTENT = "wardline.content";

  private final LoadSession session;

  Marts(LoadSession session) {
    this.session = session;
  }

  /**
   * Makes those that are out of date.
   *
   * @return how many rows were written
   */
  long make() {
    return make(ALL);
  }

  /**
   * Makes those of some that are out of date, a few at a time: each as soon as those are made that
   * it reads.
   *
   * @return how many rows were written
   */
  long make(List<Mart> marts) {
    var states = new States(session.catalog());
    long rows = 0;
    var left = new ArrayList<>(marts);
    while (!left.isEmpty()) {
      Set<Table<?>> unmade = left.stream().map(Mart::table).collect(Collectors.toSet());
      var ready =
          left.stream().filter(mart -> mart.reads().stream().noneMatch(unmade::contains)).toList();
      left.removeAll(ready);
      rows += makeReady(ready, states);
    }
    return rows;
  }

  private long makeReady(List<Mart> ready, States states) {
    List<Function<WorkSql, Long>> pieces = new ArrayList<>();
    for (Mart mart : ready) {
      if (!states.isUpToDate(mart)) {
        pieces.add(sql -> make(sql, mart, states));
      }
    }
    return session.sideBySide().run(pieces).stream().mapToLong(Long::longValue).sum();
  }

  /** Whether a table is what its SELECT would give now. */
  boolean isUpToDate(Mart mart) {
    return new States(session.catalog()).isUpToDate(mart);
  }

  private long make(WorkSql sql, Mart mart, States states) {
    var content = new RowsHash();
    long rows =
        session
            .catalog()
            .rows(mart.table())
            .replace(
                taker -> {
                  if (!states.isWithoutFacts(mart)) {
                    select(sql, mart, taker, content);
                  }
                },
                () -> Map.of(MADE_FROM, states.madeFrom(mart), CONTENT, content.text()));
    states.changed(mart);
    return rows;
  }

  private static void select(WorkSql sql, Mart mart, TableRows.Taker taker, RowsHash content) {
    sql.forEach(
        mart.file(),
        row -> {
          if (row.getRow() == 1) {
            checkColumns(mart, row);
          }
          var values = Measures.row(row);
          content.add(values);
          taker.take(values);
          return true;
        });
  }

  private static void checkColumns(Mart mart, ResultSet row) throws SQLException {
    var given = new String[row.getMetaData().getColumnCount()];
    for (int i = 0; i < given.length; i++) {
      given[i] = row.getMetaData().getColumnLabel(i + 1);
    }
    var wanted = Stream.of(mart.table().fields()).map(Field::getName).toList();
    if (!wanted.equals(Arrays.asList(given))) {
      throw new IllegalStateException(
          "%s gives the columns %s, but %s has %s"
              .formatted(mart.file(), Arrays.toString(given), mart.name(), wanted));
    }
  }

  /**
   * The states of the tables that marts are made from, each looked at once: nobody else writes
   * while they are made. Thread-safe.
   */
  private record States(WorkCatalog catalog, Map<Table<?>, TableState> known) {
    States(WorkCatalog catalog) {
      this(catalog, new ConcurrentHashMap<>());
    }

    boolean isUpToDate(Mart mart) {
      return (isWithoutFacts(mart) && of(mart.table()).isEmpty())
          || of(mart.table()).note(MADE_FROM).filter(madeFrom(mart)::equals).isPresent();
    }

    boolean isWithoutFacts(Mart mart) {
      return mart.facts().stream().allMatch(table -> of(table).isEmpty());
    }

    String madeFrom(Mart mart) {
      return mart.reads().stream()
          .map(table -> table.getName() + "=" + content(table))
          .collect(joining(",", mart.sqlHash() + ",", ""));
    }

    /** What a mart holds, where a table is one; else when it was written last. */
    private String content(Table<?> table) {
      var state = of(table);
      return state.note(CONTENT).orElseGet(() -> String.valueOf(state.number()));
    }

    private TableState of(Table<?> table) {
      return known.computeIfAbsent(table, catalog::state);
    }

    void changed(Mart mart) {
      known.remove(mart.table());
    }
  }
}
