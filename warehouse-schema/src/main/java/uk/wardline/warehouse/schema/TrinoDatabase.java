package uk.wardline.warehouse.schema;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.DatabaseConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** What Liquibase has to know of Trino. Made by Liquibase, through its service files. */
public final class TrinoDatabase extends AbstractJdbcDatabase {
  /** As Liquibase makes it. */
  public TrinoDatabase() {
    setCurrentDateTimeFunction("localtimestamp");
    this.unquotedObjectsAreUppercased = false;
  }

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  protected String getDefaultDatabaseProductName() {
    return "Trino";
  }

  @Override
  public boolean isCorrectDatabaseImplementation(DatabaseConnection connection)
      throws DatabaseException {
    return "Trino".equalsIgnoreCase(connection.getDatabaseProductName());
  }

  @Override
  public @Nullable String getDefaultDriver(String url) {
    return url.startsWith("jdbc:trino:") ? "io.trino.jdbc.TrinoDriver" : null;
  }

  @Override
  public String getShortName() {
    return "trino";
  }

  @Override
  public Integer getDefaultPort() {
    return 8443;
  }

  /** Without asking: Liquibase would, before each statement. */
  @Override
  protected String getConnectionSchemaName() {
    return LiquibaseRun.SCHEMA;
  }

  /** After the last changeset of a run. */
  @Override
  public void afterUpdate() throws LiquibaseException {
    super.afterUpdate();
    var history =
        Scope.getCurrentScope()
            .getSingleton(ChangeLogHistoryServiceFactory.class)
            .getChangeLogService(this);
    if (history instanceof TrinoHistory trino) {
      trino.write();
    }
  }

  @Override
  public String getDateLiteral(String iso) {
    return iso.length() > 10 ? "timestamp '" + iso.replace('T', ' ') + "'" : "date '" + iso + "'";
  }

  @Override
  public boolean supportsInitiallyDeferrableColumns() {
    return false;
  }

  @Override
  public boolean supportsTablespaces() {
    return false;
  }

  /**
   * Trino commits each statement by itself; half-applied changelogs are undone by discarding the
   * work.
   */
  @Override
  public boolean supportsDDLInTransaction() {
    return false;
  }

  @Override
  public boolean supportsSequences() {
    return false;
  }

  @Override
  public boolean supportsAutoIncrement() {
    return false;
  }

  @Override
  public boolean supportsPrimaryKeyNames() {
    return false;
  }
}
