package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.wardline.feeds.value.ColumnType;

/**
 * A kind of fact that rows can become: the fields a contract can map its columns to.
 *
 * @param name the word in the contract
 * @param fields every field, in the order in which {@code AcceptedRow} gives the values
 * @param day the field that says when it happened or began: the fact's own day
 * @param together groups of fields of which a row has all or none
 * @param versioned whether a fact is known by its key from delivery to delivery, and every state of
 *     it that was delivered is kept with the days for which it was the latest
 */
public record FactKind(
    String name, List<Field> fields, String day, List<List<String>> together, boolean versioned)
    implements Serializable {

  /** The field of the key at the source, which every kind has. */
  public static final String SOURCE_KEY = "source-key";

  /** The field of the key of a person, where the kind is about one. */
  public static final String PERSON_KEY = "person-key";

  public FactKind {
    fields = List.copyOf(fields);
    together = together.stream().map(List::copyOf).toList();
  }

  /**
   * A kind with versions. Its source key is the key of the row, where a contract does not map it.
   */
  static FactKind versioned(String name, String day, Field... fields) {
    var all = new ArrayList<Field>();
    all.add(Field.may(SOURCE_KEY, Value.TEXT));
    all.addAll(List.of(fields));
    return new FactKind(name, all, day, List.of(), true);
  }

  /**
   * A field of a fact. A required one must be mapped, and its column must be required.
   *
   * @param words the only texts that the field can hold; empty where any can be
   */
  public record Field(String name, Value value, boolean required, List<String> words)
      implements Serializable {

    public Field {
      words = List.copyOf(words);
    }

    static Field must(String name, Value value) {
      return new Field(name, value, true, List.of());
    }

    static Field may(String name, Value value) {
      return new Field(name, value, false, List.of());
    }

    static Field mustBe(String name, String... words) {
      return new Field(name, Value.TEXT, true, List.of(words));
    }

    static Field mayBe(String name, String... words) {
      return new Field(name, Value.TEXT, false, List.of(words));
    }
  }

  /** What the value of a field is; a text field takes a column of any type, as it was received. */
  public enum Value {
    TEXT,
    WHOLE,
    DECIMAL,
    DAY,
    MONTH,
    TIMESTAMP,
    TRUTH;

    /** How a value is written in a contract itself, whatever a feed's own way is. */
    public ColumnType written() {
      return switch (this) {
        case TEXT -> new ColumnType.Text();
        case WHOLE -> new ColumnType.Whole();
        case DECIMAL -> new ColumnType.Decimal('.');
        case DAY -> new ColumnType.Day("yyyy-MM-dd");
        case MONTH -> new ColumnType.Month("yyyy-MM");
        case TIMESTAMP -> new ColumnType.Timestamp("yyyy-MM-dd'T'HH:mm:ss", LONDON);
        case TRUTH -> new ColumnType.Truth();
      };
    }
  }

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** The field of that name. */
  public Optional<Field> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** The names of all fields. */
  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }
}
