package uk.wardline.jobs.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * Runs the SQL of a load through Trino, on the catalog {@code work}. The statements are resources
 * beside this class: a file holds one or several, each ended by a semicolon at the end of a line.
 * Not thread-safe.
 */
public final class WorkSql implements AutoCloseable {
  private final Connection connection;

  private WorkSql(Connection connection) {
    this.connection = connection;
  }

  /** Nothing is asked yet. */
  public static WorkSql open(TrinoDoor door) {
    return new WorkSql(door.asService(TrinoService.LOAD, Catalog.WORK));
  }

  /** Takes a row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** What the row holds. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Runs every statement of a file with the same parameters.
   *
   * @return how many rows all of them changed
   */
  public long change(String file, Object... parameters) {
    long changed = 0;
    for (String statement : statements(file)) {
      changed += changeBy(file, statement, parameters);
    }
    return changed;
  }

  /**
   * Runs one statement.
   *
   * @param file where its text comes from, for errors
   */
  long changeBy(String file, String statement, Object... parameters) {
    try (var prepared = prepare(statement, parameters)) {
      return prepared.executeLargeUpdate();
    } catch (SQLException e) {
      throw new WorkSqlFailed(file, e);
    }
  }

  /**
   * Runs a statement that is neither a question nor a change of rows, and drops what it says.
   *
   * @param what it is, for errors
   */
  void order(String what, String text) {
    try (var statement = connection.createStatement()) {
      if (statement.execute(text)) {
        try (var said = statement.getResultSet()) {
          boolean isMore = true;
          while (isMore) {
            isMore = said.next();
          }
        }
      }
    } catch (SQLException e) {
      throw new WorkSqlFailed(what, e);
    }
  }

  /** The rows that the one statement of a file gives. */
  public <T> List<T> ask(String file, RowReader<T> reader, Object... parameters) {
    return askBy(file, statements(file).getFirst(), reader, parameters);
  }

  /**
   * The rows that one statement gives.
   *
   * @param file where its text comes from, for errors
   */
  <T> List<T> askBy(String file, String statement, RowReader<T> reader, Object... parameters) {
    var rows = new ArrayList<T>();
    forEachBy(file, statement, row -> rows.add(reader.read(row)), parameters);
    return List.copyOf(rows);
  }

  /** Reads the rows that the one statement of a file gives, as they come; none is kept. */
  public void forEach(String file, RowReader<?> reader, Object... parameters) {
    forEachBy(file, statements(file).getFirst(), reader, parameters);
  }

  private void forEachBy(String file, String statement, RowReader<?> reader, Object... parameters) {
    try (var prepared = prepare(statement, parameters);
        var rows = prepared.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new WorkSqlFailed(file, e);
    }
  }

  private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
    var prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }

  /** The statements of a file. */
  static List<String> statements(String file) {
    try (var in = WorkSql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no SQL file " + file);
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split(";\\s*(?:\n|$)"))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new WorkSqlFailed("the end of the connection", e);
    }
  }
}
