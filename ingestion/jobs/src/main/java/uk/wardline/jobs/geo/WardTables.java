package uk.wardline.jobs.geo;

import static java.util.stream.Collectors.groupingBy;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.DatedWards;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.iceberg.Row;
import uk.wardline.jobs.iceberg.WorkCatalog;

/**
 * The ward sets in {@code core.dim_ward_set} and {@code core.dim_ward}; few, so read and written
 * whole.
 */
public final class WardTables {
  private static final int DEGREE_DECIMALS = 6;
  private static final int AREA_DECIMALS = 6;

  private WardTables() {}

  /** Every ward set, by date. */
  public static List<StoredWardSet> read(WorkCatalog catalog) {
    Map<String, List<NamedWard>> wards =
        catalog.rows(DIM_WARD).read(NamedWard::of).stream().collect(groupingBy(NamedWard::set));
    return catalog.rows(DIM_WARD_SET).read(row -> stored(row, wards)).stream()
        .sorted(Comparator.comparing(s -> s.set().from()))
        .toList();
  }

  /** The sets alone. */
  public static DatedWards dated(List<StoredWardSet> stored) {
    return new DatedWards(stored.stream().map(StoredWardSet::set).toList());
  }

  /** Puts these sets in the place of all there were. */
  public static void write(WorkCatalog catalog, List<StoredWardSet> sets) {
    catalog.rows(DIM_WARD_SET).replace(taker -> sets.forEach(s -> taker.take(setRow(s))));
    catalog
        .rows(DIM_WARD)
        .replace(taker ->
            sets.forEach(s -> s.set().wards().forEach(w -> taker.take(wardRow(s.set(), w)))));
  }

  private record NamedWard(String set, Ward ward) {
    static NamedWard of(Row row) {
      return new NamedWard(
          row.text(DIM_WARD.WARD_SET),
          new Ward(
              row.text(DIM_WARD.WARD_CODE),
              row.text(DIM_WARD.WARD_NAME),
              Boundary.ofWkt(row.text(DIM_WARD.BOUNDARY_WKT))));
    }
  }

  private static StoredWardSet stored(Row row, Map<String, List<NamedWard>> wards) {
    String id = row.text(DIM_WARD_SET.WARD_SET);
    var set =
        new WardSet(
            id,
            row.text(DIM_WARD_SET.TITLE),
            row.day(DIM_WARD_SET.VALID_FROM),
            row.dayOrNull(DIM_WARD_SET.VALID_TO),
            wards.getOrDefault(id, List.of()).stream().map(NamedWard::ward).toList());
    return new StoredWardSet(
        set, row.text(DIM_WARD_SET.SOURCE_FILE), row.instant(DIM_WARD_SET.IMPORTED_AT));
  }

  private static @Nullable Object[] setRow(StoredWardSet stored) {
    var set = stored.set();
    return new @Nullable Object[] {
      set.id(),
      set.title(),
      set.from(),
      set.until(),
      set.wards().size(),
      stored.sourceFile(),
      stored.importedAt().atOffset(ZoneOffset.UTC)
    };
  }

  private static @Nullable Object[] wardRow(WardSet set, Ward ward) {
    var centroid = ward.boundary().centroid();
    return new @Nullable Object[] {
      set.id(),
      ward.code(),
      ward.name(),
      set.from(),
      set.until(),
      ward.boundary().toWkt(),
      decimal(centroid.longitude(), DEGREE_DECIMALS),
      decimal(centroid.latitude(), DEGREE_DECIMALS),
      decimal(ward.boundary().areaKm2(), AREA_DECIMALS)
    };
  }

  static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
