package uk.wardline.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.release.TestDatabases;
import uk.wardline.warehouse.release.TestDatabases.Empty;

@ExtendWith(TestDatabases.class)
class AppSchemaTest {
  @TempDir private Path folder;

  @Test
  void the_tables_and_the_catalog_of_iceberg_are_made(PostgresEndpoint postgres) {
    assertThat(tables(postgres))
        .contains("app.account", "app.audit", "app.load", "app.release")
        .contains("public.iceberg_namespace_properties", "public.iceberg_tables");
  }

  @Test
  void a_second_run_does_nothing_even_if_liquibase_has_to_look(PostgresEndpoint postgres) {
    var before = history(postgres);

    WarehouseSchema.ensureCatalogAndApp(postgres);
    ask(postgres, sql -> sql.execute("delete from app.applied_schema"));
    WarehouseSchema.ensureCatalogAndApp(postgres);

    assertThat(history(postgres)).isEqualTo(before);
  }

  @Test
  void an_edited_changeset_that_was_applied_is_refused_with_its_file_and_what_to_do(
      PostgresEndpoint postgres) {
    var scratch =
        new ScratchChangelog(folder, "edited").with("thing", "create table app.thing (a int);");
    WarehouseSchema.ensurePostgres(scratch.changelog(), postgres);

    var edited =
        scratch
            .with("thing", "create table app.thing (a int, b int);")
            .with("other", "create table app.other (a int);")
            .changelog();

    assertThatThrownBy(() -> WarehouseSchema.ensurePostgres(edited, postgres))
        .isInstanceOf(SchemaEdited.class)
        .hasMessageStartingWith(
            "Edited after it was applied: edited/thing.sql, changeset wardline:thing.")
        .hasMessageContaining("Take the edit back, and write the change as a changeset of its own");
    assertThat(tables(postgres)).contains("app.thing").doesNotContain("app.other");
  }

  @Test
  void a_changeset_that_fails_is_named_and_leaves_nothing_behind(PostgresEndpoint postgres) {
    var scratch =
        new ScratchChangelog(folder, "failing")
            .with("thing", "create table app.thing (a int); create table app.thing (a int);");

    assertThatThrownBy(() -> WarehouseSchema.ensurePostgres(scratch.changelog(), postgres))
        .isInstanceOf(SchemaNotApplied.class)
        .hasMessageContaining("failing/thing.sql")
        .hasMessageContaining("already exists");
    assertThat(tables(postgres)).doesNotContain("app.thing");

    scratch.with("thing", "create table app.thing (a int);");
    WarehouseSchema.ensurePostgres(scratch.changelog(), postgres);
    assertThat(tables(postgres)).contains("app.thing");
  }

  @Test
  void two_processes_at_once_make_the_tables_once(@Empty PostgresEndpoint postgres)
      throws Exception {
    Callable<Boolean> start =
        () -> {
          WarehouseSchema.ensureCatalogAndApp(postgres);
          return true;
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(List.of(start, start, start))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(history(postgres)).doesNotHaveDuplicates().hasSize(changesets(Changelog.APP));
  }

  private static int changesets(Changelog changelog) {
    return changelog.files().stream()
        .mapToInt(file -> changelog.read(file).split("--changeset ", -1).length - 1)
        .sum();
  }

  @Test
  void there_is_no_lock_table_that_a_killed_run_could_leave_locked(PostgresEndpoint postgres) {
    assertThat(tables(postgres))
        .contains("meta.databasechangelog")
        .doesNotContain("meta.databasechangeloglock");
  }

  private static List<String> tables(PostgresEndpoint postgres) {
    return ask(
        postgres,
        sql ->
            sql.fetch("select table_schema || '.' || table_name from information_schema.tables")
                .getValues(0, String.class));
  }

  private static List<String> history(PostgresEndpoint postgres) {
    return ask(
        postgres,
        sql ->
            sql.fetch(
                    "select filename || ' ' || id from meta.databasechangelog order by"
                        + " orderexecuted")
                .getValues(0, String.class));
  }

  private static <T> T ask(PostgresEndpoint postgres, Function<DSLContext, T> question) {
    try (var connection = postgres.connect()) {
      return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
