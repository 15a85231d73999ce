package uk.wardline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.geo.WardSet;
import uk.wardline.sample.IncidentTruth.Count;
import uk.wardline.sample.IncidentTruth.Place;

/**
 * Counts the rows of one month as they are made. The two places after the wards are outside and
 * nowhere.
 */
final class Tally {

  private final YearMonth month;
  private final WardSet wards;
  private final long[][] counts;

  Tally(YearMonth month, WardSet wards) {
    this.month = month;
    this.wards = wards;
    this.counts = new long[CrimeTypes.typeNames().size()][wards.wards().size() + 2];
  }

  void add(int type, int place) {
    counts[type][place]++;
  }

  void addNowhere(int type) {
    counts[type][wards.wards().size() + 1]++;
  }

  IncidentTruth truth() {
    List<Count> all = new ArrayList<>();
    for (int type = 0; type < counts.length; type++) {
      for (int place = 0; place < counts[type].length; place++) {
        all.add(count(type, place));
      }
    }
    return new IncidentTruth(all);
  }

  private Count count(int type, int place) {
    int last = wards.wards().size();
    String name = CrimeTypes.typeNames().get(type);
    long rows = counts[type][place];
    if (place == last) {
      return new Count(month, name, wards.id(), Place.OUTSIDE, null, rows);
    }
    return place > last
        ? new Count(month, name, wards.id(), Place.NO_COORDINATES, null, rows)
        : new Count(month, name, wards.id(), Place.WARD, wards.wards().get(place).code(), rows);
  }
}
