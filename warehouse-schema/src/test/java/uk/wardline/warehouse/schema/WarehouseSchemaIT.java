package uk.wardline.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoService;

@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarehouseSchemaIT {
  private static final String SCHEMA = "schema_it";

  @TempDir private Path folder;
  private final Platform platform;
  private final Releases releases;

  WarehouseSchemaIT(Platform platform) {
    this.platform = platform;
    this.releases = new Releases(platform.postgres());
  }

  @AfterAll
  void dropTables() {
    try (var lock = WorkLock.acquire(platform.postgres())) {
      releases.discardWork(lock);
      run(Catalog.WORK, "drop schema if exists schema_it cascade");
      long load = SchemaLoad.begin(platform.postgres()).id();
      releases.releaseSchemaChange(lock, releases.nextNumber(), load, tx -> {});
    }
  }

  @Test
  void the_first_start_has_released_every_table_with_its_comments() {
    for (var file : Changelog.WAREHOUSE.files()) {
      if (Changelog.WAREHOUSE.read(file).contains("create table ")) {
        var path = Path.of(file.replace(".sql", ""));
        var comments = columns(path.getName(2).toString(), path.getFileName().toString());
        assertThat(comments).as(file).isNotEmpty().doesNotContain("");
      }
    }
    assertThat(releases.current()).isPresent();
  }

  @Test
  void a_second_run_does_nothing_even_if_liquibase_has_to_look() throws SQLException {
    var before = releases.current();

    WarehouseSchema.ensureWarehouse(platform.postgres(), platform.trino());
    try (var connection = platform.postgres().connect();
        var statement = connection.createStatement()) {
      statement.execute("delete from app.applied_schema where changelog = 'warehouse'");
    }
    WarehouseSchema.ensureWarehouse(platform.postgres(), platform.trino());

    assertThat(releases.current()).isEqualTo(before);
  }

  @Test
  void a_new_file_is_a_new_table_before_the_eyes_of_readers_in_a_new_release() {
    var scratch = scratch("added").with("one", table("added_one"));
    ensure(scratch);
    var before = releases.current();

    ensure(scratch.with("two", table("added_two")));

    assertThat(columns(SCHEMA, "added_two")).containsExactly("A number");
    assertThat(number(releases.current())).isGreaterThan(number(before));
  }

  @Test
  void an_edited_changeset_that_was_applied_is_refused_with_its_file_and_nothing_is_made() {
    var scratch = scratch("edited").with("one", table("edited_one"));
    ensure(scratch);
    var before = releases.current();
    scratch
        .with("one", table("edited_one").replace("bigint", "varchar"))
        .with("two", table("edited_two"));

    assertThatThrownBy(() -> ensure(scratch))
        .isInstanceOf(SchemaEdited.class)
        .hasMessageStartingWith(
            "Edited after it was applied: edited/one.sql, changeset wardline:one.")
        .hasMessageContaining("changeset of its own");

    assertThat(releases.current()).isEqualTo(before);
    assertThat(columns(SCHEMA, "edited_two")).isEmpty();
  }

  @Test
  void a_changeset_that_fails_shows_readers_nothing_and_is_done_again_whole_once_it_is_mended() {
    var scratch =
        scratch("failing").with("one", table("failing_one")).with("two", "create tabel oops;");
    var before = releases.current();

    assertThatThrownBy(() -> ensure(scratch))
        .isInstanceOf(SchemaNotApplied.class)
        .hasMessageContaining("failing/two.sql")
        .hasMessageContaining("mismatched input 'tabel'");
    assertThat(releases.current()).isEqualTo(before);
    assertThat(columns(SCHEMA, "failing_one")).isEmpty();

    ensure(scratch.with("two", table("failing_two")));
    assertThat(columns(SCHEMA, "failing_one")).hasSize(1);
    assertThat(columns(SCHEMA, "failing_two")).hasSize(1);
  }

  @Test
  void a_run_that_was_killed_before_its_release_is_done_again() throws SQLException {
    var scratch = scratch("killed").with("one", table("killed_one"));
    var lock = WorkLock.acquire(platform.postgres());
    releases.discardWork(lock);
    try (var connection = platform.trino().asService(TrinoService.LOAD, Catalog.WORK)) {
      LiquibaseRun.apply(scratch.changelog(), connection);
    }
    lock.close();
    assertThat(columns(SCHEMA, "killed_one")).isEmpty();

    ensure(scratch);

    assertThat(columns(SCHEMA, "killed_one")).hasSize(1);
    WorkLock.acquire(platform.postgres(), Duration.ofMinutes(1)).close();
  }

  private ScratchChangelog scratch(String name) {
    return new ScratchChangelog(folder, name)
        .with("schema", "create schema if not exists schema_it;");
  }

  private static String table(String name) {
    return "create table schema_it.%s (n bigint comment 'A number');".formatted(name);
  }

  private void ensure(ScratchChangelog scratch) {
    WarehouseSchema.ensureWarehouse(scratch.changelog(), platform.postgres(), platform.trino());
  }

  private static long number(Optional<Release> release) {
    return release.orElseThrow().number();
  }

  /** The comments of the columns that readers see. */
  private List<String> columns(String schema, String table) {
    try (var connection = platform.trino().asService(TrinoService.LOCAL, Catalog.WAREHOUSE);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select coalesce(remarks, '') from system.jdbc.columns
                where table_cat = 'warehouse' and table_schem = '%s' and table_name = '%s'
                """
                    .formatted(schema, table))) {
      var comments = new ArrayList<String>();
      while (rows.next()) {
        comments.add(rows.getString(1));
      }
      return comments;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void run(Catalog catalog, String sql) {
    try (var connection = platform.trino().asService(TrinoService.LOAD, catalog);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
