package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * How rows become facts of one kind.
 *
 * @param columns the column for each field that has one, by the field's name
 */
public record FactMapping(FactKind kind, Map<String, String> columns) implements Serializable {

  public FactMapping {
    columns = Map.copyOf(columns);
  }

  /** The column that gives the field its value. */
  public Optional<String> columnOf(String field) {
    return Optional.ofNullable(columns.get(field));
  }
}
