package uk.wardline.warehouse.schema;

import liquibase.Scope;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.ExecutorService;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Liquibase's record of what it applied, as an Iceberg table. It goes back and forth with the
 * tables it tells of when work is discarded. The standard service looks the table up in the
 * metadata of every catalog, which takes seconds on Trino; this one makes it if it is missing. Made
 * by Liquibase, through its service files.
 */
public final class TrinoHistory extends StandardChangeLogHistoryService {
  private boolean made;

  /** As Liquibase makes it. */
  public TrinoHistory() {}

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database database) {
    return database instanceof TrinoDatabase;
  }

  @Override
  public boolean hasDatabaseChangeLogTable() {
    return made;
  }

  @Override
  public boolean isDatabaseChecksumsCompatible() {
    return true;
  }

  @Override
  public void reset() {
    super.reset();
    made = false;
  }

  @Override
  public void init() throws DatabaseException {
    if (made) {
      return;
    }
    Scope.getCurrentScope()
        .getSingleton(ExecutorService.class)
        .getExecutor("jdbc", getDatabase())
        .execute(
            new RawParameterizedSqlStatement(
                """
                create table if not exists meta.databasechangelog (
                  id varchar not null,
                  author varchar not null,
                  filename varchar not null,
                  dateexecuted timestamp(6) not null,
                  orderexecuted integer not null,
                  exectype varchar not null,
                  md5sum varchar,
                  description varchar,
                  comments varchar,
                  tag varchar,
                  liquibase varchar,
                  contexts varchar,
                  labels varchar,
                  deployment_id varchar
                )
                """));
    made = true;
  }
}
