package uk.wardline.jobs.geo;

import static uk.wardline.warehouse.tables.core.Tables.DIM_POSTCODE;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.GridPoint;
import uk.wardline.geo.LonLat;
import uk.wardline.geo.NationalGrid;
import uk.wardline.geo.Placement;
import uk.wardline.geo.PostcodePoint;
import uk.wardline.geo.WardFinder;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.iceberg.Row;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** The postcodes in {@code core.dim_postcode}, and their wards in {@code core.postcode_ward}. */
public final class PostcodeTables {
  private static final int METRE_DECIMALS = 2;
  private static final int DEGREE_DECIMALS = 6;

  private final WorkCatalog catalog;

  /** Works on the tables of this catalog. */
  public PostcodeTables(WorkCatalog catalog) {
    this.catalog = catalog;
  }

  /** Gives postcodes one after another. */
  @FunctionalInterface
  public interface Postcodes {
    /** Gives every postcode that has a point to the taker. */
    void forEach(Consumer<PostcodePoint> taker);
  }

  /**
   * Puts these postcodes in the place of all there were.
   *
   * @return how many there are
   */
  public long replace(Postcodes postcodes, String sourceFile, Instant importedAt) {
    var grid = new NationalGrid();
    return catalog
        .rows(DIM_POSTCODE)
        .replace(taker ->
            postcodes.forEach(p ->
                p.point()
                    .ifPresent(
                        at -> taker.take(row(p, at, grid.toLonLat(at), sourceFile, importedAt)))));
  }

  /**
   * Says of every postcode in which ward of each set it lies.
   *
   * @return how many rows were written: one for each postcode and set
   */
  public long placeAll(List<WardSet> sets) {
    var finders = sets.stream().map(s -> new SetFinder(s.id(), new WardFinder(s))).toList();
    return catalog
        .rows(POSTCODE_WARD)
        .replace(taker ->
            catalog
                .rows(DIM_POSTCODE)
                .forEach(postcode -> finders.forEach(f -> taker.take(f.row(postcode)))));
  }

  /** What the postcodes that are there come to, to be compared with a file's. */
  public PostcodeFingerprint fingerprint() {
    var fingerprint = new PostcodeFingerprint();
    catalog
        .rows(DIM_POSTCODE)
        .forEach(row ->
            fingerprint.add(
                row.text(DIM_POSTCODE.POSTCODE),
                row.decimal(DIM_POSTCODE.EASTING),
                row.decimal(DIM_POSTCODE.NORTHING),
                row.textOrNull(DIM_POSTCODE.DISTRICT_CODE),
                row.textOrNull(DIM_POSTCODE.SOURCE_WARD_CODE)));
    return fingerprint;
  }

  /** What the postcodes of a file come to. */
  public static PostcodeFingerprint fingerprint(Postcodes postcodes) {
    var fingerprint = new PostcodeFingerprint();
    postcodes.forEach(p ->
        p.point()
            .ifPresent(at ->
                fingerprint.add(
                    p.postcode(),
                    metres(at.easting()),
                    metres(at.northing()),
                    p.district(),
                    p.sourceWard())));
    return fingerprint;
  }

  private record SetFinder(String set, WardFinder finder) {
    @Nullable Object[] row(Row postcode) {
      var placement =
          finder.find(
              postcode.decimal(DIM_POSTCODE.LONGITUDE).doubleValue(),
              postcode.decimal(DIM_POSTCODE.LATITUDE).doubleValue());
      return new @Nullable Object[] {
        postcode.text(DIM_POSTCODE.POSTCODE),
        set,
        placement instanceof Placement.InWard in ? in.code() : null
      };
    }
  }

  private static @Nullable Object[] row(
      PostcodePoint postcode, GridPoint at, LonLat position, String file, Instant importedAt) {
    return new @Nullable Object[] {
      postcode.postcode(),
      metres(at.easting()),
      metres(at.northing()),
      WardTables.decimal(position.longitude(), DEGREE_DECIMALS),
      WardTables.decimal(position.latitude(), DEGREE_DECIMALS),
      postcode.district(),
      postcode.sourceWard(),
      file,
      importedAt.atOffset(ZoneOffset.UTC)
    };
  }

  private static BigDecimal metres(double metres) {
    return WardTables.decimal(metres, METRE_DECIMALS);
  }
}
