package uk.wardline.server.answer;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/** jOOQ over a connection to Trino. */
public final class TrinoSql {
  /** Values are written into the statement, escaped by jOOQ: it spares Trino preparing it first. */
  private static final Settings SETTINGS =
      new Settings().withStatementType(StatementType.STATIC_STATEMENT);

  private TrinoSql() {}

  /** For the statements of one connection, which the caller closes. */
  public static DSLContext on(Connection connection) {
    return DSL.using(connection, SQLDialect.TRINO, SETTINGS);
  }
}
