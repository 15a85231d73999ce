package uk.wardline.geo;

import java.util.List;

/** What came of reading a file of wards. */
public sealed interface WardSetReading {

  /**
   * A ward set that can be used.
   *
   * @param notes what was mended or left out on the way, a sentence each; to be shown to who
   *     imports
   */
  record Sound(WardSet wards, List<String> notes) implements WardSetReading {
    /** Copies the notes in. */
    public Sound {
      notes = List.copyOf(notes);
    }
  }

  /** Nothing was taken; all the reasons there are. */
  record Refused(List<GeoFault> faults) implements WardSetReading {
    /** Copies the faults in. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
