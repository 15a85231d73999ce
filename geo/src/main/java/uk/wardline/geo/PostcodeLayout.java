package uk.wardline.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a postcode file are.
 *
 * @param columns the names of the columns from left to right, for a file without a header; empty
 *     for a file whose first line names them. A file that has the named columns' own header is
 *     understood too.
 * @param postcode the column of the postcode
 * @param easting the column of the easting (EPSG:27700, metres)
 * @param northing the column of the northing
 * @param quality the column of the positional quality, or null; 90 says that there is no point
 * @param district the column of the district code, or null
 * @param ward the column of the ward code that the source assigned, or null
 */
public record PostcodeLayout(
    List<String> columns,
    String postcode,
    String easting,
    String northing,
    @Nullable String quality,
    @Nullable String district,
    @Nullable String ward) {

  /** Copies the columns in. */
  public PostcodeLayout {
    columns = List.copyOf(columns);
  }

  /** Code-Point Open as the Ordnance Survey publishes it: ten columns and no header. */
  public static PostcodeLayout codePointOpen() {
    return new PostcodeLayout(
        List.of("PC", "PQ", "EA", "NO", "CY", "RH", "LH", "CC", "DC", "WC"),
        "PC",
        "EA",
        "NO",
        "PQ",
        "DC",
        "WC");
  }

  /** Where the columns are in a line of names. */
  Positions positions(List<String> names) {
    return new Positions(
        names.size(),
        position(names, postcode),
        position(names, easting),
        position(names, northing),
        position(names, quality),
        position(names, district),
        position(names, ward));
  }

  /** The names that a file must have and that are not there. */
  List<String> missing(List<String> names) {
    List<String> missing = new ArrayList<>();
    for (@Nullable String name :
        Arrays.asList(postcode, easting, northing, quality, district, ward)) {
      if (name != null && position(names, name) < 0) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** Indexes of columns, -1 for one that is not wanted. */
  record Positions(
      int width, int postcode, int easting, int northing, int quality, int district, int ward) {}

  private static int position(List<String> names, @Nullable String wanted) {
    if (wanted == null) {
      return -1;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).strip().equalsIgnoreCase(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
