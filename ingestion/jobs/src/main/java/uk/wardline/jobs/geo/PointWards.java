package uk.wardline.jobs.geo;

import static uk.wardline.warehouse.tables.core.Tables.POINT_WARD;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.Placement;
import uk.wardline.geo.WardFinder;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.iceberg.TableRows;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** Which point lies in which ward of which set: {@code core.point_ward}. */
public final class PointWards {
  private final List<SetFinder> finders;

  /** Places points by these sets. */
  public PointWards(List<WardSet> sets) {
    this.finders = sets.stream().map(s -> new SetFinder(s.id(), new WardFinder(s))).toList();
  }

  private record SetFinder(String set, WardFinder finder) {}

  /** A point in degrees, WGS84, with six decimals. */
  public record Point(BigDecimal longitude, BigDecimal latitude) {}

  /** Gives points one after another. */
  @FunctionalInterface
  public interface Points {
    /** Gives every point to the taker. */
    void forEach(Consumer<Point> taker);
  }

  /**
   * Adds points that are not known yet. They are placed as they come, and not kept.
   *
   * @return how many rows were written: one for each point and set
   */
  public long append(WorkCatalog catalog, Points points) {
    return catalog.rows(POINT_WARD).append(taker -> place(points, taker));
  }

  /** Puts these points in the place of all that were known. */
  public long replace(WorkCatalog catalog, Points points) {
    return catalog.rows(POINT_WARD).replace(taker -> place(points, taker));
  }

  private void place(Points points, TableRows.Taker taker) {
    points.forEach(point -> finders.forEach(finder -> taker.take(row(finder, point))));
  }

  private static @Nullable Object[] row(SetFinder finder, Point point) {
    var placement =
        finder.finder().find(point.longitude().doubleValue(), point.latitude().doubleValue());
    return switch (placement) {
      case Placement.InWard(String code, boolean onEdge) ->
          new @Nullable Object[] {point.longitude(), point.latitude(), finder.set(), code, onEdge};
      case Placement.Outside() ->
          new @Nullable Object[] {point.longitude(), point.latitude(), finder.set(), null, false};
    };
  }
}
