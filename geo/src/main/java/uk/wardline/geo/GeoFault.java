package uk.wardline.geo;

/**
 * Why a file was not taken.
 *
 * @param kind what is wrong
 * @param file the name of the file
 * @param where the place in the file, such as {@code feature 3 (Abbey)} or {@code line 4, column
 *     12}; empty where the whole file is meant
 * @param message what was found, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record GeoFault(Kind kind, String file, String where, String message, String remedy) {

  /** What can be wrong with a file of wards or of postcodes. */
  public enum Kind {
    FILE_NOT_FOUND,
    NOT_GEOJSON,
    EMPTY_COLLECTION,
    UNKNOWN_REFERENCE_SYSTEM,
    MISSING_PROPERTY,
    DUPLICATE_CODE,
    EMPTY_GEOMETRY,
    UNSUPPORTED_GEOMETRY,
    MALFORMED_COORDINATES,
    OUT_OF_RANGE,
    LATITUDE_FIRST,
    TOO_FEW_POINTS,
    UNCLOSED_RING,
    SELF_INTERSECTION,
    HOLE_OUTSIDE_SHELL,
    OVERLAPPING_PARTS,
    MISSING_COLUMN
  }

  /** The fault in one line: file, place, what was found, what to do. */
  public String text() {
    return file + (where.isEmpty() ? "" : ", " + where) + ": " + message + " " + remedy;
  }
}
