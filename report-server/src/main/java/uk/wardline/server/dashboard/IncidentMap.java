package uk.wardline.server.dashboard;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.map.Counted;
import uk.wardline.geo.map.Unplaced;
import uk.wardline.geo.map.WardMapContent;
import uk.wardline.geo.map.WardMapStyle;
import uk.wardline.geo.map.WardValue;
import uk.wardline.server.ward.WardMaps;

/** Draws the map of the dashboard. Thread-safe. */
final class IncidentMap {
  private static final Counted INCIDENTS = new Counted("incident", "incidents");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final WardMaps maps = new WardMaps();

  /** Draws the figures, with those in no ward stated. */
  String draw(
      WardSet wardSet, IncidentFigures figures, YearMonth from, YearMonth to, WardMapStyle style) {
    var values =
        figures.wards().stream()
            .collect(
                Collectors.<IncidentFigures.WardRow, String, WardValue>toMap(
                    IncidentFigures.WardRow::code, w -> new WardValue.Count(w.incidents())));
    var content =
        new WardMapContent(
            "Incidents by ward, " + period(from, to),
            INCIDENTS,
            values,
            new Unplaced(figures.all().outside(), figures.all().noCoordinates()));
    return maps.of(wardSet, style).svg(content);
  }

  private static String period(YearMonth from, YearMonth to) {
    return from.equals(to) ? MONTH.format(from) : MONTH.format(from) + " to " + MONTH.format(to);
  }
}
