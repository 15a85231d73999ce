package uk.wardline.feeds.survey;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/** The columns of a delivery in the order in which they stand in the file. */
public record Header(List<String> names) implements Serializable {

  public Header {
    names = List.copyOf(names);
  }

  /** The position of a column, from 0. */
  public OptionalInt indexOf(String name) {
    int index = names.indexOf(name);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** How many columns there are. */
  public int size() {
    return names.size();
  }
}
