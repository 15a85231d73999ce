package uk.wardline.server.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.AnswerCache;
import uk.wardline.server.answer.Answers;
import uk.wardline.warehouse.platform.PlatformUnavailable;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;

/** The tables a reader has a right to, as Trino lists them for that person. Thread-safe. */
public final class TableListing {
  private static final String COLUMNS =
      """
      SELECT table_schema, table_name, column_name, data_type
      FROM information_schema.columns
      WHERE table_schema <> 'information_schema'
      ORDER BY table_schema, table_name, ordinal_position
      """;

  private record All() {}

  /**
   * A table.
   *
   * @param name schema and name, as a statement would name it
   * @param columns its columns, in order
   */
  public record Table(String name, List<Column> columns) {
    /** Copies the columns. */
    public Table {
      columns = List.copyOf(columns);
    }
  }

  private final TrinoDoor trino;
  private final Answers answers;
  private final AnswerCache<All, List<Table>> cache = new AnswerCache<>(100);

  /** Lists through that door. */
  public TableListing(TrinoDoor trino, Answers answers) {
    this.trino = trino;
    this.answers = answers;
  }

  /**
   * The tables this reader can read, by name.
   *
   * @throws PlatformUnavailable if Trino does not answer
   */
  public List<Table> of(Reader reader) {
    return answers.ask(cache, reader, new All(), () -> list(reader)).value();
  }

  private List<Table> list(Reader reader) {
    try (var open = trino.asPerson(reader.login(), Catalog.WAREHOUSE);
        var statement = open.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      Map<String, List<Column>> tables = new LinkedHashMap<>();
      while (rows.next()) {
        tables
            .computeIfAbsent(rows.getString(1) + "." + rows.getString(2), _ -> new ArrayList<>())
            .add(new Column(rows.getString(3), rows.getString(4)));
      }
      return tables.entrySet().stream().map(t -> new Table(t.getKey(), t.getValue())).toList();
    } catch (SQLException e) {
      throw new PlatformUnavailable("Trino does not list the tables: " + e.getMessage(), e);
    }
  }
}
