package uk.wardline.geo;

import java.util.List;

/** What came of reading a postcode file. */
public sealed interface PostcodeReading {

  /**
   * The file was read to its end.
   *
   * @param lines lines of data, the header not counted
   * @param postcodes taken
   * @param withoutPoint of them without a point
   * @param leftOut lines with a fault
   */
  record Read(long lines, long postcodes, long withoutPoint, long leftOut)
      implements PostcodeReading {}

  /** Nothing was taken; all the reasons there are. */
  record Refused(List<GeoFault> faults) implements PostcodeReading {
    /** Copies the faults in. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
