package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A kind of fact that rows can become: the fields a contract can map its columns to.
 *
 * @param name the word in the contract
 * @param fields every field, in the order in which {@code AcceptedRow} gives the values
 * @param together groups of fields of which a row has all or none
 */
public record FactKind(String name, List<Field> fields, List<List<String>> together)
    implements Serializable {

  public FactKind {
    fields = List.copyOf(fields);
    together = together.stream().map(List::copyOf).toList();
  }

  /** A field of a fact. A required one must be mapped, and its column must be required. */
  public record Field(String name, Value value, boolean required) implements Serializable {}

  /** What the value of a field is; a text field takes a column of any type, as it was received. */
  public enum Value {
    TEXT,
    WHOLE,
    DECIMAL,
    DAY,
    MONTH,
    TIMESTAMP,
    TRUTH
  }

  /** The field of that name. */
  public Optional<Field> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** The names of all fields. */
  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }
}
