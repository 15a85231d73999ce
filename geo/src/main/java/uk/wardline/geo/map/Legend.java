package uk.wardline.geo.map;

import java.util.ArrayList;
import java.util.List;

/** The rows of a legend and the fills they use. */
record Legend(List<Row> rows) {
  private static final Counted WARDS = new Counted("ward", "wards");
  static final double ROW = 25;

  /** A fill, what it stands for, and how many wards have it. */
  record Row(Palette.Fill fill, String text, int wards) {}

  static Legend of(List<WardValue> values, ValueClasses classes) {
    List<Palette.Fill> fills = Palette.classes(classes.ranges().size());
    int[] counts = new int[fills.size()];
    int zero = 0;
    int noData = 0;
    int suppressed = 0;
    for (WardValue value : values) {
      switch (value) {
        case WardValue.Count(long count) when count == 0 -> zero++;
        case WardValue.Count(long count) -> counts[classes.classOf(count)]++;
        case WardValue.NoData() -> noData++;
        case WardValue.Suppressed() -> suppressed++;
      }
    }
    List<Row> rows = new ArrayList<>();
    if (zero > 0) {
      rows.add(new Row(Palette.ZERO, "None", zero));
    }
    for (int i = 0; i < counts.length; i++) {
      rows.add(new Row(fills.get(i), classes.ranges().get(i).text(), counts[i]));
    }
    if (noData > 0) {
      rows.add(new Row(Palette.NO_DATA, "No data", noData));
    }
    if (suppressed > 0) {
      rows.add(new Row(Palette.SUPPRESSED, "Suppressed", suppressed));
    }
    return new Legend(rows);
  }

  /** The fill of a value. */
  static Palette.Fill fill(WardValue value, ValueClasses classes) {
    return switch (value) {
      case WardValue.Count(long count) when count == 0 -> Palette.ZERO;
      case WardValue.Count(long count) ->
          Palette.classes(classes.ranges().size()).get(classes.classOf(count));
      case WardValue.NoData() -> Palette.NO_DATA;
      case WardValue.Suppressed() -> Palette.SUPPRESSED;
    };
  }

  /** Writes the rows below a heading; says where the next thing may stand. */
  double write(Svg svg, String heading, String idPrefix, double x, double y, double width) {
    svg.text(x, y + 13, Svg.Type.bold(14), heading);
    double top = y + 24;
    for (Row row : rows) {
      svg.raw("<rect x=\"" + Svg.number(x + 0.5) + "\" y=\"" + Svg.number(top + 0.5));
      svg.raw("\" width=\"30\" height=\"17\" fill=\"" + paint(row.fill(), idPrefix));
      svg.raw("\" stroke=\"" + Svg.GREY + "\" stroke-width=\"1\"/>\n");
      svg.text(x + 40, top + 14, Svg.Type.plain(14), row.text());
      svg.text(
          x + width, top + 14, new Svg.Type(14, false, "end", Svg.GREY), WARDS.of(row.wards()));
      top += ROW;
    }
    return top;
  }

  static String paint(Palette.Fill fill, String idPrefix) {
    return fill.texture().isEmpty()
        ? fill.colour()
        : "url(#" + idPrefix + "-fill-" + fill.key() + ")";
  }
}
