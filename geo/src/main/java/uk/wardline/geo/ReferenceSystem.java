package uk.wardline.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference systems in which a file of wards may come. */
enum ReferenceSystem {
  WGS84("longitude -180 to 180, latitude -90 to 90", -180, -90, 180, 90),
  NATIONAL_GRID("easting 0 to 700000, northing 0 to 1300000", 0, 0, 700_000, 1_300_000);

  private static final Pattern NAME =
      Pattern.compile(
          "(?:urn:ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?(ogc|epsg)[:/](?:[^:/]*[:/])?(\\w+)");

  private final String range;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  ReferenceSystem(String range, double minX, double minY, double maxX, double maxY) {
    this.range = range;
    this.minX = minX;
    this.minY = minY;
    this.maxX = maxX;
    this.maxY = maxY;
  }

  /** What is known, for people. */
  static final String KNOWN = "OGC:CRS84, EPSG:4326 (longitude first) and EPSG:27700";

  /** The system of a name as the {@code crs} member gives it, in any of the usual spellings. */
  static Optional<ReferenceSystem> named(String name) {
    Matcher matcher = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return switch (matcher.group(1) + ":" + matcher.group(2)) {
      case "ogc:crs84", "epsg:4326" -> Optional.of(WGS84);
      case "epsg:27700" -> Optional.of(NATIONAL_GRID);
      default -> Optional.empty();
    };
  }

  boolean holds(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }

  String range() {
    return range;
  }
}
