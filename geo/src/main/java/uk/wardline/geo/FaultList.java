package uk.wardline.geo;

import java.util.ArrayList;
import java.util.List;

/** Gathers the faults and the notes of one file. Not thread-safe. */
final class FaultList {
  private final String file;
  private final List<GeoFault> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  FaultList(String file) {
    this.file = file;
  }

  void fault(GeoFault.Kind kind, String where, String message, String remedy) {
    faults.add(new GeoFault(kind, file, where, message, remedy));
  }

  void note(String where, String message) {
    notes.add(file + (where.isEmpty() ? "" : ", " + where) + ": " + message);
  }

  int size() {
    return faults.size();
  }

  List<GeoFault> faults() {
    return faults;
  }

  List<String> notes() {
    return notes;
  }
}
