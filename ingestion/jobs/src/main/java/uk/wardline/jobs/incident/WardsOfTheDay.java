package uk.wardline.jobs.incident;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.geo.DatedWards;
import uk.wardline.geo.Placement;
import uk.wardline.geo.WardFinder;
import uk.wardline.geo.WardSet;

/**
 * Says in which ward a point lay on a day. Answers are kept as objects and given again, so that
 * nothing is allocated for a row. Not thread-safe: each worker has its own.
 */
public final class WardsOfTheDay {
  private final DatedWards wards;
  private final Map<String, SetFinder> finders = new HashMap<>();

  private @Nullable LocalDate day;
  private @Nullable SetFinder ofThatDay;

  /** Finders are built when a day first needs them. */
  public WardsOfTheDay(DatedWards wards) {
    this.wards = wards;
  }

  /** The place of a point on a day, in degrees, WGS84. */
  public Placed at(LocalDate when, double longitude, double latitude) {
    if (!when.equals(day)) {
      ofThatDay = wards.inForceOn(when).map(this::finder).orElse(null);
      day = when;
    }
    return ofThatDay == null ? Placed.NO_WARD_SET : ofThatDay.at(longitude, latitude);
  }

  private SetFinder finder(WardSet set) {
    return finders.computeIfAbsent(set.id(), id -> new SetFinder(set));
  }

  private static final class SetFinder {
    private final WardFinder finder;
    private final Placed outside;
    private final Map<String, Placed> inside = new HashMap<>();

    SetFinder(WardSet set) {
      finder = new WardFinder(set);
      outside = new Placed(Place.OUTSIDE, set.id(), null);
      set.wards().forEach(w -> inside.put(w.code(), new Placed(Place.WARD, set.id(), w.code())));
    }

    Placed at(double longitude, double latitude) {
      return switch (finder.find(longitude, latitude)) {
        case Placement.InWard(String code, boolean _) -> inside.getOrDefault(code, outside);
        case Placement.Outside() -> outside;
      };
    }
  }
}
