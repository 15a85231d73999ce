package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * How rows become facts of one kind.
 *
 * @param origins where each field that has a value has it from, by the field's name
 */
public record FactMapping(FactKind kind, Map<String, FieldOrigin> origins) implements Serializable {

  public FactMapping {
    origins = Map.copyOf(origins);
  }

  /** Where the field has its value from. */
  public Optional<FieldOrigin> origin(String field) {
    return Optional.ofNullable(origins.get(field));
  }

  /** The first column that gives the field its value. */
  public Optional<String> columnOf(String field) {
    return origin(field).flatMap(origin -> origin.columns().stream().findFirst());
  }
}
