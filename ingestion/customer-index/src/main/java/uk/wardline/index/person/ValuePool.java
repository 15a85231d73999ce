package uk.wardline.index.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by number, each kept once; number 0 is "missing". Not safe to share while it is being
 * filled.
 */
public final class ValuePool {
  public static final int MISSING = 0;

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> values = new ArrayList<>(List.of(""));

  public int idOf(String value) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    int id = values.size();
    values.add(value);
    ids.put(value, id);
    return id;
  }

  public String value(int id) {
    return values.get(id);
  }

  public int size() {
    return values.size();
  }
}
