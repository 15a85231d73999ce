package uk.wardline.geo.map;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;

/**
 * Draws one ward set as SVG, with whatever values it is given: shaded by class with a texture for
 * each, a legend that counts the wards of a class, names where they fit, a scale, a title and a
 * description for screen readers, and always the number of rows that fell in no ward.
 *
 * <p>The shapes and the names are laid out once (some tens of milliseconds), so keep the map and
 * ask it again. Immutable and thread-safe; the same content gives the same text, byte for byte. The
 * SVG is version 1.1 without script, style or external reference, so that it can stand in a page
 * under a strict content security policy and in a PDF.
 */
public final class WardMap {
  private static final double GAP = 24;
  private static final double LEGEND = 232;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final WardSet wards;
  private final WardMapStyle style;
  private final MapFrame frame;
  private final List<String> paths;
  private final String outline;
  private final List<Label> labels;
  private final List<String> key;

  /** Lays out the wards. */
  public WardMap(WardSet wards, WardMapStyle style) {
    this.wards = wards;
    this.style = style;
    this.frame =
        MapFrame.of(wards, style.hasLegendBeside() ? style.width() - LEGEND - GAP : style.width());
    this.paths = frame.shapes().stream().map(PathData::of).toList();
    this.outline = PathData.ofOutline(OverlayNGRobust.union(frame.shapes()));
    this.labels = new ArrayList<>();
    this.key = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String name = wards.wards().get(i).name();
      Geometry shape = frame.shapes().get(i);
      Label label =
          Label.fitting(name, shape).orElseGet(() -> Label.numbered(key.size() + 1, shape));
      if (label.numbered()) {
        key.add((key.size() + 1) + " " + name);
      }
      labels.add(label);
    }
  }

  /**
   * The map of a content. Throws {@link IllegalArgumentException} where a value is of a ward that
   * is not in the set, for then set and values do not belong together.
   */
  public String svg(WardMapContent content) {
    refuseStrangers(content);
    List<WardValue> values =
        wards.wards().stream()
            .map(w -> content.values().getOrDefault(w.code(), new WardValue.NoData()))
            .toList();
    ValueClasses classes =
        ValueClasses.of(
            values.stream()
                .filter(WardValue.Count.class::isInstance)
                .mapToLong(value -> ((WardValue.Count) value).value())
                .toArray(),
            style.classes(),
            style.classification());
    Svg body = new Svg();
    double top = writeHeading(body, content);
    double mapBottom = writeWards(body, content, values, classes, top);
    double bottom = writeAside(body, content, Legend.of(values, classes), top, mapBottom);
    double height = writeUnplaced(body, content, bottom + 8);
    return opening(content, values, height)
        + definitions(values, classes)
        + "<g font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\">\n"
        + body
        + "</g>\n</svg>\n";
  }

  private void refuseStrangers(WardMapContent content) {
    Set<String> strangers = new TreeSet<>(content.values().keySet());
    wards.wards().forEach(ward -> strangers.remove(ward.code()));
    if (!strangers.isEmpty()) {
      throw new IllegalArgumentException(
          "Ward set " + wards.id() + " has no ward " + String.join(", ", strangers) + ".");
    }
  }

  private String opening(WardMapContent content, List<WardValue> values, double height) {
    String title = style.idPrefix() + "-title";
    String desc = style.idPrefix() + "-desc";
    String size = style.width() + "\" height=\"" + Svg.number(Math.ceil(height));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" xml:lang=\"en-GB\" width=\""
        + size
        + "\" viewBox=\"0 0 "
        + style.width()
        + " "
        + Svg.number(Math.ceil(height))
        + "\" role=\"img\" aria-labelledby=\""
        + title
        + " "
        + desc
        + "\">\n<title id=\""
        + title
        + "\">"
        + Svg.escaped(content.title())
        + "</title>\n<desc id=\""
        + desc
        + "\">"
        + Svg.escaped(new Description(wards, content, values).text())
        + "</desc>\n";
  }

  private String definitions(List<WardValue> values, ValueClasses classes) {
    Set<Palette.Fill> fills = new LinkedHashSet<>(Palette.classes(classes.ranges().size()));
    values.forEach(value -> fills.add(Legend.fill(value, classes)));
    return fills.stream()
        .filter(fill -> !fill.texture().isEmpty())
        .sorted(Comparator.comparing(Palette.Fill::key))
        .map(this::pattern)
        .collect(Collectors.joining("", "<defs>\n", "</defs>\n"));
  }

  private String pattern(Palette.Fill fill) {
    String size = "width=\"" + fill.tile() + "\" height=\"" + fill.tile() + "\"";
    return "<pattern id=\""
        + style.idPrefix()
        + "-fill-"
        + fill.key()
        + "\" "
        + size
        + " patternUnits=\"userSpaceOnUse\"><rect "
        + size
        + " fill=\""
        + fill.colour()
        + "\"/>"
        + fill.texture()
        + "</pattern>\n";
  }

  private double writeHeading(Svg svg, WardMapContent content) {
    double size = style.hasLegendBeside() ? 19 : 17;
    double y = size;
    for (String line : TextWidth.wrapped(content.title(), style.width(), size, true)) {
      svg.text(0, y, Svg.Type.bold(size), line);
      y += size * 1.25;
    }
    String spell =
        wards.title()
            + ", in force from "
            + DAY.format(wards.from())
            + wards.to().map((LocalDate to) -> " to " + DAY.format(to.minusDays(1))).orElse("");
    for (String line : TextWidth.wrapped(spell, style.width(), 14, false)) {
      svg.text(0, y, Svg.Type.plain(14).in(Svg.GREY), line);
      y += 18;
    }
    return y;
  }

  private double writeWards(
      Svg svg, WardMapContent content, List<WardValue> values, ValueClasses classes, double top) {
    svg.raw("<g transform=\"translate(0," + Svg.number(top) + ")\">\n");
    svg.raw("<g stroke=\"" + Svg.GREY + "\" stroke-width=\"0.8\" stroke-linejoin=\"round\"");
    svg.raw(" fill-rule=\"evenodd\">\n");
    for (int i = 0; i < paths.size(); i++) {
      Ward ward = wards.wards().get(i);
      svg.raw("<path d=\"" + paths.get(i) + "\" fill=\"");
      svg.raw(Legend.paint(Legend.fill(values.get(i), classes), style.idPrefix()) + "\"><title>");
      svg.raw(Svg.escaped(ward.name() + ": " + Description.text(values.get(i), content.counted())));
      svg.raw("</title></path>\n");
    }
    svg.raw("</g>\n<path d=\"" + outline + "\" fill=\"none\" stroke=\"" + Svg.INK);
    svg.raw("\" stroke-width=\"1.4\" stroke-linejoin=\"round\"/>\n");
    labels.forEach(label -> label.write(svg));
    double scaleTop = frame.height() + 6;
    ScaleBar.write(svg, frame, scaleTop);
    svg.raw("</g>\n");
    return top + scaleTop + ScaleBar.HEIGHT;
  }

  /**
   * The legend and the names that did not fit, beside the map or below; says how far down that
   * goes.
   */
  private double writeAside(
      Svg svg, WardMapContent content, Legend legend, double top, double mapBottom) {
    boolean beside = style.hasLegendBeside();
    double x = beside ? style.width() - LEGEND : 0;
    double width = beside ? LEGEND : Math.min(style.width(), 300);
    double y = beside ? top : mapBottom + 14;
    String many = content.counted().many();
    String heading = many.substring(0, 1).toUpperCase(Locale.UK) + many.substring(1);
    double bottom = legend.write(svg, heading, style.idPrefix(), x, y, width);
    if (!key.isEmpty()) {
      bottom += 20;
      svg.text(x, bottom, Svg.Type.bold(14), "Wards named by number");
      bottom += 6;
      for (String name : key) {
        for (String line : TextWidth.wrapped(name, width, 13, false)) {
          bottom += 16;
          svg.text(x, bottom, Svg.Type.plain(13), line);
        }
      }
      bottom += 8;
    }
    return Math.max(bottom, mapBottom);
  }

  private double writeUnplaced(Svg svg, WardMapContent content, double top) {
    double y = top + 6;
    for (String line :
        TextWidth.wrapped(
            content.unplaced().text(content.counted()), style.width() - 20, 14, false)) {
      y += 18;
      svg.text(16, y - 3, Svg.Type.plain(14), line);
    }
    svg.raw("<rect x=\"0\" y=\"" + Svg.number(top) + "\" width=\"5\" height=\"");
    svg.raw(Svg.number(y + 6 - top) + "\" fill=\"#b1b4b6\"/>\n");
    return y + 8;
  }
}
