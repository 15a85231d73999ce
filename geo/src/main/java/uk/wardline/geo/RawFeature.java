package uk.wardline.geo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature as it stands in the file.
 *
 * @param number its place in the file, from 1
 * @param properties those that are text or numbers, as text, in the file's order; others have null
 * @param geometryType null where there is no geometry
 */
record RawFeature(
    int number,
    Map<String, @Nullable String> properties,
    @Nullable String geometryType,
    @Nullable Nested coordinates) {

  @Nullable String property(String name) {
    String value = properties.get(name);
    return value == null || value.isBlank() ? null : value.strip().replaceAll("\\s+", " ");
  }
}
