package uk.wardline.feeds.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a delivery.
 *
 * @param key what tells two rows apart
 * @param eventTime the column that says when the thing happened, or null
 */
public record Table(String name, List<Column> columns, Key key, @Nullable String eventTime)
    implements Serializable {

  public Table {
    columns = List.copyOf(columns);
  }

  /** The column of that name. */
  public Optional<Column> column(String wanted) {
    return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
  }

  /** The names of the columns, in the contract's order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
