package uk.wardline.warehouse.schema;

import java.io.OutputStream;
import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.FastCheckService;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.ValidationFailedException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * One run of Liquibase over a changelog. Its own tables stand in schema {@code meta}. The caller
 * holds a lock that keeps every other run away. It prints nothing, and it does not call home.
 */
final class LiquibaseRun {
  static final String SCHEMA = "meta";

  private LiquibaseRun() {}

  /**
   * Applies what is not applied yet.
   *
   * @param connection stays open
   * @throws SchemaEdited if an applied changeset was edited; nothing is applied then
   * @throws SchemaNotApplied if a changeset fails
   */
  static void apply(Changelog changelog, Connection connection) {
    var quiet =
        Map.<String, Object>of(
            Scope.Attr.ui.name(),
            new LoggerUIService(),
            Scope.Attr.logService.name(),
            new QuietLog(),
            Scope.Attr.classLoader.name(),
            changelog.loader(),
            Scope.Attr.resourceAccessor.name(),
            new ClassLoaderResourceAccessor(changelog.loader()),
            AnalyticsArgs.ENABLED.getKey(),
            false,
            HeldLock.SCOPE_KEY,
            true);
    try {
      Scope.child(quiet, () -> update(changelog, connection));
    } catch (Exception e) {
      throw told(changelog, e);
    }
  }

  private static void update(Changelog changelog, Connection connection) throws Exception {
    var database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    database.setLiquibaseSchemaName(SCHEMA);
    // Liquibase remembers, for as long as the process lives, that a database was up to date.
    Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
    Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
    new CommandScope(UpdateCommandStep.COMMAND_NAME)
        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, changelog.path())
        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
        .setOutput(OutputStream.nullOutputStream())
        .execute();
  }

  private static RuntimeException told(Changelog changelog, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ValidationFailedException invalid
          && !invalid.getInvalidMD5Sums().isEmpty()) {
        return new SchemaEdited(
            invalid.getInvalidMD5Sums().stream().map(LiquibaseRun::fileAndChangeset).toList());
      }
      if (cause instanceof MigrationFailedException failed) {
        return new SchemaNotApplied(String.valueOf(failed.getMessage()), failure);
      }
    }
    return new SchemaNotApplied(
        "The changelog %s cannot be applied: %s".formatted(changelog.path(), failure.getMessage()),
        failure);
  }

  /** From Liquibase's {@code file::id::author was: …}. */
  private static String fileAndChangeset(String invalid) {
    var parts = invalid.split("::", 3);
    return parts.length < 3
        ? invalid
        : "%s, changeset %s:%s".formatted(parts[0], parts[2].split(" ", 2)[0], parts[1]);
  }
}
