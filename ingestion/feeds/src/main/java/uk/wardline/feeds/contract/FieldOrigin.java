package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Where a field of a fact has its value from. */
public sealed interface FieldOrigin extends Serializable {

  /** A column; or several, whose texts are joined by a space. */
  record Columns(List<String> names) implements FieldOrigin {
    public Columns {
      names = List.copyOf(names);
    }
  }

  /**
   * A column whose words are the source's own.
   *
   * @param words ours, by the source's; what is not listed is a fault of the row
   */
  record Translated(String column, Map<String, String> words) implements FieldOrigin {
    public Translated {
      words = Map.copyOf(words);
    }
  }

  /** The same value for every row of the feed, as it would be written in a column. */
  record Constant(String text) implements FieldOrigin {}

  /** The columns that it is taken from. */
  default List<String> columns() {
    return switch (this) {
      case Columns(List<String> names) -> names;
      case Translated(String column, Map<String, String> _) -> List.of(column);
      case Constant _ -> List.of();
    };
  }
}
