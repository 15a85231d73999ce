package uk.wardline.server.dashboard;

import java.time.YearMonth;
import java.util.List;
import uk.wardline.geo.WardSet;
import uk.wardline.server.ward.Freshness;
import uk.wardline.warehouse.release.Release;

/**
 * The dashboard as its page shows it.
 *
 * @param wardSet the ward set by which incidents are placed
 * @param months the months there are counts for, in order
 * @param from the first month shown
 * @param to the last month shown
 * @param figures the figures of that period
 * @param wideMap the map of the wards, as SVG
 * @param narrowMap the same for a small screen
 * @param release the release that all figures were read from
 * @param stamp how new they are
 */
public record DashboardView(
    WardSet wardSet,
    List<YearMonth> months,
    YearMonth from,
    YearMonth to,
    IncidentFigures figures,
    String wideMap,
    String narrowMap,
    Release release,
    Freshness.Stamp stamp) {

  /** Copies the months. */
  public DashboardView {
    months = List.copyOf(months);
  }
}
