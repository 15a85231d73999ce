package uk.wardline.server.ward;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.map.WardMap;
import uk.wardline.geo.map.WardMapStyle;

/** Keeps the maps of ward sets laid out, which takes longer than drawing them. Thread-safe. */
public final class WardMaps {
  private record Key(String wardSet, WardMapStyle style) {}

  private record Laid(WardSet wardSet, WardMap map) {}

  private final Map<Key, Laid> maps = new ConcurrentHashMap<>();

  /** The map of a ward set in that style. */
  public WardMap of(WardSet wardSet, WardMapStyle style) {
    return maps.compute(
            new Key(wardSet.id(), style),
            (_, laid) ->
                laid != null && laid.wardSet().equals(wardSet)
                    ? laid
                    : new Laid(wardSet, new WardMap(wardSet, style)))
        .map();
  }
}
