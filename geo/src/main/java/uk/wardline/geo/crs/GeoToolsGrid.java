package uk.wardline.geo.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.factory.ReferencingObjectFactory;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;

/**
 * EPSG:27700 to WGS84 and back, by GeoTools. Thread-safe: the transforms keep nothing between
 * calls. It is for the geo module alone.
 */
public final class GeoToolsGrid {
  /**
   * EPSG:27700 with the seven parameters of EPSG:1314. Written out rather than looked up: GeoTools'
   * EPSG database is unpacked into the temporary folder at the first look-up, which takes a second
   * and leaves files behind.
   */
  private static final String NATIONAL_GRID =
      """
      PROJCS["OSGB36 / British National Grid",
        GEOGCS["OSGB36",
          DATUM["Ordnance Survey of Great Britain 1936",
            SPHEROID["Airy 1830", 6377563.396, 299.3249646],
            TOWGS84[446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
          PRIMEM["Greenwich", 0.0],
          UNIT["degree", 0.017453292519943295],
          AXIS["Geodetic longitude", EAST],
          AXIS["Geodetic latitude", NORTH]],
        PROJECTION["Transverse_Mercator"],
        PARAMETER["central_meridian", -2.0],
        PARAMETER["latitude_of_origin", 49.0],
        PARAMETER["scale_factor", 0.9996012717],
        PARAMETER["false_easting", 400000.0],
        PARAMETER["false_northing", -100000.0],
        UNIT["m", 1.0],
        AXIS["Easting", EAST],
        AXIS["Northing", NORTH]]
      """;

  private final MathTransform toWgs84;
  private final MathTransform toGrid;

  /** Sets the transforms up, which takes about a second the first time in a process. */
  public GeoToolsGrid() {
    try {
      CoordinateReferenceSystem grid = new ReferencingObjectFactory().createFromWKT(NATIONAL_GRID);
      this.toWgs84 =
          new DefaultCoordinateOperationFactory()
              .createOperation(grid, DefaultGeographicCRS.WGS84)
              .getMathTransform();
      this.toGrid = toWgs84.inverse();
    } catch (FactoryException | TransformException e) {
      throw new IllegalStateException("GeoTools cannot set up EPSG:27700: " + e.getMessage(), e);
    }
  }

  /** Longitude and latitude of an easting and a northing. */
  public double[] toWgs84(double easting, double northing) {
    double[] point = {easting, northing};
    return through(toWgs84, point);
  }

  /**
   * Easting and northing of a longitude and a latitude: the exact inverse of {@link #toWgs84}.
   * GeoTools' own inverse takes the height above the one ellipsoid for that above the other and so
   * misses by up to a centimetre; one step of correction leaves far less than a millimetre.
   */
  public double[] toGrid(double longitude, double latitude) {
    double[] first = through(toGrid, new double[] {longitude, latitude});
    double[] back = toWgs84(first[0], first[1]);
    double[] again = through(toGrid, back);
    return new double[] {2 * first[0] - again[0], 2 * first[1] - again[1]};
  }

  private static double[] through(MathTransform transform, double[] point) {
    try {
      double[] result = new double[2];
      transform.transform(point, 0, result, 0, 1);
      return result;
    } catch (TransformException e) {
      throw new IllegalArgumentException(
          point[0] + ", " + point[1] + " is too far from Great Britain: " + e.getMessage(), e);
    }
  }
}
