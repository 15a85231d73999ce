package uk.wardline.server.testing;

import static org.jooq.impl.DSL.val;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_INCIDENT;
import static uk.wardline.warehouse.tables.published.Tables.INCIDENT_WARD_MONTH;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;
import uk.wardline.server.answer.TrinoSql;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

/** Known rows, released: two made-up ward sets, five months of published counts, 1,200 facts. */
final class TestWarehouse {
  static final int FACTS = 1_200;
  private static final String FILE = "test.geojson";
  private static final LocalDate FIRST_MONTH = LocalDate.of(2018, 10, 1);
  private static final int MONTHS = 5;
  private static final List<String> TYPES =
      List.of("Anti-social behaviour", "Burglary", "Vehicle crime");

  private final Platform platform;

  TestWarehouse(Platform platform) {
    this.platform = platform;
  }

  void fill() {
    var releases = new Releases(platform.postgres());
    try (var lock = WorkLock.acquire(platform.postgres());
        var work = platform.trino().asService(TrinoService.LOAD, Catalog.WORK)) {
      releases.discardWork(lock);
      var sql = TrinoSql.on(work);
      clear(sql);
      for (var set : SampleWards.dated().sets()) {
        wards(sql, set);
        counts(sql, set);
      }
      facts(sql);
      release(releases, lock);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes away what an earlier run of the tests left; a warehouse with other rows is let alone. */
  private static void clear(DSLContext sql) {
    if (sql.fetchExists(DIM_WARD_SET, DIM_WARD_SET.SOURCE_FILE.ne(FILE))) {
      throw new IllegalStateException("These tests need a data folder of their own.");
    }
    for (var table : List.of(DIM_WARD, DIM_WARD_SET, INCIDENT_WARD_MONTH, FACT_INCIDENT)) {
      sql.deleteFrom(table).execute();
    }
  }

  /** Makes a further release of the same data. */
  Release releaseAgain() {
    var releases = new Releases(platform.postgres());
    try (var lock = WorkLock.acquire(platform.postgres())) {
      releases.discardWork(lock);
      return release(releases, lock);
    }
  }

  private Release release(Releases releases, WorkLock lock) {
    try (var connection = platform.postgres().connect()) {
      var postgres = DSL.using(connection, SQLDialect.POSTGRES);
      long load =
          postgres
              .insertInto(LOAD)
              .set(LOAD.KIND, "test")
              .set(LOAD.STATE, "released")
              .set(LOAD.STARTED_AT, OffsetDateTime.now(ZoneOffset.UTC))
              .returning()
              .fetchSingle()
              .getLoadId();
      return releases.release(lock, releases.nextNumber(), load, _ -> {});
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void wards(DSLContext sql, WardSet set) {
    sql.insertInto(DIM_WARD_SET)
        .values(
            set.id(),
            set.title(),
            set.from(),
            set.until(),
            set.wards().size(),
            FILE,
            OffsetDateTime.now(ZoneOffset.UTC).withNano(0))
        .execute();
    var insert = sql.insertInto(DIM_WARD).columns(DIM_WARD.fields());
    for (Ward ward : set.wards()) {
      var at = ward.boundary().centroid();
      insert =
          insert.values(
              set.id(),
              ward.code(),
              ward.name(),
              set.from(),
              set.until(),
              ward.boundary().toWkt(),
              decimal(at.longitude()),
              decimal(at.latitude()),
              decimal(ward.boundary().areaKm2()));
    }
    insert.execute();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_UP);
  }

  private static void counts(DSLContext sql, WardSet set) {
    var t = INCIDENT_WARD_MONTH;
    var insert = sql.insertInto(t).columns(t.fields());
    for (int m = 0; m < MONTHS; m++) {
      var month = FIRST_MONTH.plusMonths(m);
      for (int k = 0; k < TYPES.size(); k++) {
        for (int w = 0; w < set.wards().size(); w++) {
          var ward = set.wards().get(w);
          insert =
              insert.values(
                  set.id(), "ward", ward.code(), ward.name(), month, TYPES.get(k), count(w, m, k));
        }
        insert = insert.values(set.id(), "outside", none(), none(), month, TYPES.get(k), 40L + m);
        insert =
            insert.values(set.id(), "no coordinates", none(), none(), month, TYPES.get(k), 5L + k);
      }
    }
    insert.execute();
  }

  private static long count(int ward, int month, int type) {
    return 3L + (ward * 17L + month * 7L + type * 29L) % 60;
  }

  private static @Nullable String none() {
    return null;
  }

  private static void facts(DSLContext sql) {
    sql.execute(
        """
        INSERT INTO core.fact_incident
        SELECT 'test:' || CAST(n AS varchar), NULL, DATE '2018-10-01', 'Burglary', 'Test police', 'On or near Test Street',
          -1.13, 52.63, 'ward', 'wexborough-2015', 'W1', NULL, NULL, 'test', 'test', 'test', n, 1,
          TIMESTAMP '2026-01-01 00:00:00.000000 UTC'
        FROM UNNEST(sequence(1, {0})) AS t(n)
        """,
        val(FACTS));
  }
}
