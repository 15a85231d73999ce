package uk.wardline.server.birt;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.map.Counted;
import uk.wardline.geo.map.Unplaced;
import uk.wardline.geo.map.WardMap;
import uk.wardline.geo.map.WardMapContent;
import uk.wardline.geo.map.WardMapStyle;
import uk.wardline.geo.map.WardValue;

/**
 * The map of a report: drawn here, and put by the design where it belongs.
 *
 * @param svg the picture
 * @param text what it shows, in words
 */
record MapPicture(String svg, String text) {
  /** The design asks the application context for the picture by this name. */
  static final String KEY = "wardline.map";

  static MapPicture of(OneRun.Asked asked, WardSet set, Figures figures) {
    Map<String, WardValue> values = new HashMap<>();
    set.wards().forEach(ward -> values.put(ward.code(), new WardValue.Count(0)));
    figures.byWard().forEach((code, count) -> values.put(code, new WardValue.Count(count)));
    WardMapContent content =
        new WardMapContent(
            asked.report().title() + ", " + months(asked.only("from"), asked.only("to")),
            new Counted("incident", "incidents"),
            values,
            new Unplaced(figures.outside(), figures.withoutCoordinates()));
    try {
      String svg = new WardMap(set, WardMapStyle.wide()).svg(content);
      return new MapPicture(svg, InlineSvg.description(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw new ReportFailedException("The map could not be drawn: " + e.getMessage(), e);
    }
  }

  /** As the design wants it. */
  byte[] bytes() {
    return svg.getBytes(StandardCharsets.UTF_8);
  }

  private static String months(String from, String to) {
    String first = Wording.month(from);
    return from.equals(to) ? first : first + " to " + Wording.month(to);
  }
}
