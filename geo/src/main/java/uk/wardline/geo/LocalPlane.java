package uk.wardline.geo;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A plane in metres that touches the WGS84 ellipsoid at a latitude: east is the parallel's length
 * there, north the meridian's. Over a city its areas are right to about 0.1%, and straight edges
 * stay straight, so that shapes that share an edge in degrees share it here too. Immutable.
 */
public final class LocalPlane {
  private static final double EQUATOR_M = 6_378_137.0;
  private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

  private final double longitude;
  private final double latitude;
  private final double eastPerDegree;
  private final double northPerDegree;

  LocalPlane(double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
    double sine = Math.sin(Math.toRadians(latitude));
    double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double prime = EQUATOR_M / Math.sqrt(w);
    this.eastPerDegree = Math.toRadians(prime * Math.cos(Math.toRadians(latitude)));
    this.northPerDegree = Math.toRadians(prime * (1 - ECCENTRICITY_SQUARED) / w);
  }

  /** The plane that touches in the middle of a ward set. */
  public static LocalPlane around(WardSet wards) {
    Envelope all = new Envelope();
    wards
        .wards()
        .forEach(ward ->
            all.expandToInclude(Shapes.multiPolygon(ward.boundary()).getEnvelopeInternal()));
    return around(all);
  }

  static LocalPlane around(Boundary boundary) {
    return around(Shapes.multiPolygon(boundary).getEnvelopeInternal());
  }

  static LocalPlane around(Envelope degrees) {
    return new LocalPlane(
        (degrees.getMinX() + degrees.getMaxX()) / 2, (degrees.getMinY() + degrees.getMaxY()) / 2);
  }

  /** Metres east of the middle. */
  public double east(double atLongitude) {
    return (atLongitude - longitude) * eastPerDegree;
  }

  /** Metres north of the middle. */
  public double north(double atLatitude) {
    return (atLatitude - latitude) * northPerDegree;
  }

  LonLat lonLat(Coordinate metres) {
    return new LonLat(longitude + metres.x / eastPerDegree, latitude + metres.y / northPerDegree);
  }

  MultiPolygon flatten(Boundary boundary) {
    return (MultiPolygon) flatten(Shapes.multiPolygon(boundary));
  }

  /** The same shape in metres; the one in degrees is left as it is. */
  Geometry flatten(Geometry degrees) {
    Geometry metres = degrees.copy();
    CoordinateFilter toMetres = at -> at.setCoordinate(new Coordinate(east(at.x), north(at.y)));
    metres.apply(toMetres);
    metres.geometryChanged();
    return metres;
  }

  double squareMetres(Boundary boundary) {
    return flatten(boundary).getArea();
  }

  LonLat centroid(Boundary boundary) {
    return lonLat(flatten(boundary).getCentroid().getCoordinate());
  }

  LonLat labelPoint(Boundary boundary) {
    MultiPolygon metres = flatten(boundary);
    Polygon largest = (Polygon) metres.getGeometryN(0);
    for (int i = 1; i < metres.getNumGeometries(); i++) {
      if (metres.getGeometryN(i).getArea() > largest.getArea()) {
        largest = (Polygon) metres.getGeometryN(i);
      }
    }
    double tolerance = Math.max(1, Math.sqrt(largest.getArea()) / 100);
    return lonLat(MaximumInscribedCircle.getCenter(largest, tolerance).getCoordinate());
  }
}
