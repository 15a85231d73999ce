package uk.wardline.geo.map;

/**
 * How maps look.
 *
 * @param width in pixels; from 560 the legend stands beside the map, else below it
 * @param classes the largest number of classes, 2 to 5; there are fewer where there are fewer
 *     different values
 * @param classification how the classes are cut
 * @param idPrefix what every id of the SVG begins with; it tells two maps on one page apart
 */
public record WardMapStyle(int width, int classes, Classification classification, String idPrefix) {

  /** Checks the ranges; throws {@link IllegalArgumentException}. */
  public WardMapStyle {
    if (width < 280 || width > 4000) {
      throw new IllegalArgumentException("A map is 280 to 4000 pixels wide, not " + width + ".");
    }
    if (classes < 2 || classes > 5) {
      throw new IllegalArgumentException("A map has 2 to 5 classes, not " + classes + ".");
    }
    if (!idPrefix.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException(
          "'" + idPrefix + "' cannot begin an id: a letter, then letters, digits and hyphens.");
    }
  }

  /** For a page or a sheet of paper: 760 pixels, up to five classes by natural breaks. */
  public static WardMapStyle wide() {
    return new WardMapStyle(760, 5, Classification.NATURAL_BREAKS, "ward-map");
  }

  /** For a small screen: 360 pixels, the legend below the map. */
  public static WardMapStyle narrow() {
    return new WardMapStyle(360, 5, Classification.NATURAL_BREAKS, "ward-map-narrow");
  }

  /** The same with another prefix. */
  public WardMapStyle withIds(String prefix) {
    return new WardMapStyle(width, classes, classification, prefix);
  }

  boolean hasLegendBeside() {
    return width >= 560;
  }
}
