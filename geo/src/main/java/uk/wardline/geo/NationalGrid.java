package uk.wardline.geo;

import uk.wardline.geo.crs.GeoToolsGrid;

/**
 * Between the British National Grid (EPSG:27700) and WGS84. Immutable and thread-safe; make one and
 * share it, for setting it up takes about a second.
 *
 * <p><b>Accuracy.</b> It is the seven-parameter transformation (EPSG:1314), not the Ordnance
 * Survey's OSTN15, whose grid file is not shipped. Positions agree with OSTN15 to about 2 m in
 * general and to 5 m at worst (3.5 m in the Ordnance Survey's own example). There and back again
 * agrees to a millimetre.
 */
public final class NationalGrid {
  private final GeoToolsGrid grid = new GeoToolsGrid();

  /**
   * The position of a point. Throws {@link IllegalArgumentException} for a point too far from the
   * grid to have one.
   */
  public LonLat toLonLat(GridPoint point) {
    double[] lonLat = grid.toWgs84(point.easting(), point.northing());
    return new LonLat(lonLat[0], lonLat[1]);
  }

  /**
   * The point of a position. Throws {@link IllegalArgumentException} for a position too far from
   * Great Britain to have one.
   */
  public GridPoint toGrid(LonLat position) {
    double[] point = grid.toGrid(position.longitude(), position.latitude());
    return new GridPoint(point[0], point[1]);
  }
}
