package uk.wardline.warehouse.schema;

import static org.jooq.impl.DSL.currentLocalDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.util.LiquibaseUtil;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Liquibase's record of what it applied, as an Iceberg table in its usual form. It goes back and
 * forth with the tables it tells of when work is discarded; hence one insert at the end of a run is
 * enough, which saves a commit for each changeset. The standard service also looks its table up in
 * the metadata of every catalog, which takes Trino seconds; this one makes it if it is missing.
 * Made by Liquibase, through its service files.
 */
public final class TrinoHistory extends StandardChangeLogHistoryService {
  private static final Table<Record> HISTORY =
      table(name(LiquibaseRun.SCHEMA, "databasechangelog"));
  private static final Field<String> ID = text("id");
  private static final Field<String> AUTHOR = text("author");
  private static final Field<String> FILE = text("filename");
  private static final Field<LocalDateTime> WHEN =
      field(name("dateexecuted"), SQLDataType.LOCALDATETIME(6));
  private static final Field<Integer> ORDER = field(name("orderexecuted"), SQLDataType.INTEGER);
  private static final Field<String> HOW = text("exectype");
  private static final Field<String> CHECKSUM = text("md5sum");
  private static final Field<String> DESCRIPTION = text("description");
  private static final Field<String> LIQUIBASE = text("liquibase");

  private final List<Applied> applied = new ArrayList<>();
  private boolean made;

  /** As Liquibase makes it. */
  public TrinoHistory() {}

  private record Applied(ChangeSet changeset, ChangeSet.ExecType how) {}

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
    try {
      init();
      return true;
    } catch (DatabaseException e) {
      throw new UnexpectedLiquibaseException(e);
    }
  }

  @Override
  public boolean isDatabaseChecksumsCompatible() {
    return true;
  }

  @Override
  public void init() throws DatabaseException {
    if (!made) {
      trino()
          .execute(
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
              comment 'One row for each changeset that was applied'
              """);
      made = true;
    }
  }

  @Override
  public void setExecType(ChangeSet changeset, ChangeSet.ExecType how) {
    if (how.ran || how == ChangeSet.ExecType.MARK_RAN) {
      applied.add(new Applied(changeset, how));
    }
  }

  /** Writes what was applied since the last time. */
  void write() throws DatabaseException {
    if (applied.isEmpty()) {
      return;
    }
    var again = applied.stream().filter(a -> a.how.ranBefore).toList();
    for (var a : again) {
      trino()
          .deleteFrom(HISTORY)
          .where(ID.eq(a.changeset.getId()))
          .and(AUTHOR.eq(a.changeset.getAuthor()))
          .and(FILE.eq(a.changeset.getFilePath()))
          .execute();
    }
    int order = trino().fetchCount(HISTORY);
    var insert =
        trino()
            .insertInto(
                HISTORY, ID, AUTHOR, FILE, WHEN, ORDER, HOW, CHECKSUM, DESCRIPTION, LIQUIBASE);
    for (var a : applied) {
      insert =
          insert.values(
              val(a.changeset.getId()),
              val(a.changeset.getAuthor()),
              val(a.changeset.getFilePath()),
              currentLocalDateTime(),
              val(++order),
              val(a.how.value),
              val(a.changeset.generateCheckSum(ChecksumVersion.latest()).toString()),
              val(a.changeset.getDescription()),
              val(LiquibaseUtil.getBuildVersion()));
    }
    insert.execute();
    applied.clear();
  }

  private DSLContext trino() {
    var connection = ((JdbcConnection) getDatabase().getConnection()).getUnderlyingConnection();
    return DSL.using(
        connection,
        SQLDialect.TRINO,
        new Settings().withStatementType(StatementType.STATIC_STATEMENT));
  }

  private static Field<String> text(String column) {
    return field(name(column), SQLDataType.VARCHAR);
  }
}
