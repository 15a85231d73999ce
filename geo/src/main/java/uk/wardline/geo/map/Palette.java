package uk.wardline.geo.map;

import java.util.List;

/**
 * The fills of a map: a colour that darkens from class to class and a texture of its own for each,
 * so that classes can be told apart in black and white and whatever colours a reader sees. Plain
 * SVG 1.1 patterns.
 */
final class Palette {
  /** A fill: its key in ids, the colour beneath, and the texture drawn on it in a tile. */
  record Fill(String key, String colour, int tile, String texture) {}

  static final Fill ZERO = new Fill("zero", "#ffffff", 8, "");
  static final Fill NO_DATA = new Fill("none", "#e5e6e7", 12, stroke("#8b9196", 1, "M3,6h6M6,3v6"));
  static final Fill SUPPRESSED =
      new Fill(
          "suppressed", "#ffffff", 12, stroke("#505a5f", 1.4, "M-3,3l6,-6M0,12l12,-12M9,15l6,-6"));

  private static final List<Fill> CLASSES =
      List.of(
          new Fill("1", "#dfeaf5", 10, dots("#6f9cc8")),
          new Fill("2", "#b1cfe9", 8, stroke("#5b93c7", 0.9, "M-2,2l4,-4M0,8l8,-8M6,10l4,-4")),
          new Fill("3", "#74aad6", 6, stroke("#2d6da8", 1, "M0,3h6")),
          new Fill("4", "#2f77b5", 9, stroke("#8fbbe0", 0.9, "M0,0l9,9M9,0l-9,9")),
          new Fill("5", "#0f385c", 8, ""));

  private Palette() {}

  /** The fills of so many classes, spread over the whole scale. */
  static List<Fill> classes(int count) {
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of(CLASSES.get(2));
      case 2 -> List.of(CLASSES.get(1), CLASSES.get(3));
      case 3 -> List.of(CLASSES.get(0), CLASSES.get(2), CLASSES.get(4));
      case 4 -> List.of(CLASSES.get(0), CLASSES.get(1), CLASSES.get(3), CLASSES.get(4));
      default -> CLASSES;
    };
  }

  private static String dots(String colour) {
    return "<circle cx=\"2.5\" cy=\"2.5\" r=\"0.9\" fill=\""
        + colour
        + "\"/><circle cx=\"7.5\" cy=\"7.5\" r=\"0.9\" fill=\""
        + colour
        + "\"/>";
  }

  private static String stroke(String colour, double width, String path) {
    return "<path d=\""
        + path
        + "\" fill=\"none\" stroke=\""
        + colour
        + "\" stroke-width=\""
        + width
        + "\"/>";
  }
}
