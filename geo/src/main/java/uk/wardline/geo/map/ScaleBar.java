package uk.wardline.geo.map;

/** A bar of a round length at the foot of a map. */
final class ScaleBar {
  static final double HEIGHT = 22;
  private static final int[] METRES = {50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100};

  private ScaleBar() {}

  static void write(Svg svg, MapFrame frame, double top) {
    for (int metres : METRES) {
      double length = metres * frame.pixelsPerMetre();
      if (length <= frame.width() / 4) {
        String text = metres >= 1000 ? metres / 1000 + " km" : metres + " m";
        svg.raw(
            "<path d=\"M0.5,"
                + Svg.number(top)
                + "v6h"
                + Svg.number(length)
                + "v-6\" fill=\"none\"");
        svg.raw(" stroke=\"" + Svg.GREY + "\" stroke-width=\"1\"/>\n");
        svg.text(0, top + 19, Svg.Type.plain(11).in(Svg.GREY), text);
        return;
      }
    }
  }
}
