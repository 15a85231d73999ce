package uk.wardline.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.catalog.Tables.ICEBERG_NAMESPACE_PROPERTIES;
import static uk.wardline.warehouse.catalog.Tables.ICEBERG_TABLES;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.PostgresEndpoint;
import uk.wardline.warehouse.trino.Catalog;

@ExtendWith(TestDatabases.class)
class ReleasesTest {
  private final PostgresEndpoint postgres;
  private final Releases releases;

  ReleasesTest(PostgresEndpoint postgres) {
    this.postgres = postgres;
    this.releases = new Releases(postgres);
  }

  @Test
  void a_release_shows_all_tables_and_schemas_of_work() {
    write("work", "core", "a", "a-1");
    write("work", "mart", "b", "b-1");

    release();

    assertThat(pointers("warehouse"))
        .isEqualTo(pointers("work"))
        .contains("core.a a-1", "mart.b b-1");
    assertThat(schemas("warehouse")).isEqualTo(schemas("work")).contains("core", "mart");
    assertThat(releases.current()).isPresent();
  }

  @Test
  void the_newest_release_is_the_current_one() {
    var first = release();
    var second = release();

    assertThat(releases.current()).contains(second);
    assertThat(releases.all()).containsExactly(second, first);
  }

  @Test
  void what_was_not_released_is_discarded_with_new_schemas_and_dropped_tables() {
    write("work", "core", "a", "a-1");
    write("work", "core", "b", "b-1");
    release();
    write("work", "core", "a", "a-2");
    write("work", "extra", "c", "c-1");
    drop("work", "core", "b");

    try (var lock = WorkLock.acquire(postgres)) {
      assertThat(releases.workDiffers(lock)).isTrue();
      assertThat(releases.discardWork(lock)).isEqualTo(3);
      assertThat(releases.workDiffers(lock)).isFalse();
    }

    assertThat(pointers("work")).isEqualTo("core.a a-1\ncore.b b-1");
    assertThat(schemas("work")).isEqualTo("core");
  }

  @Test
  void before_the_first_release_everything_is_discarded() {
    write("work", "core", "a", "a-1");

    try (var lock = WorkLock.acquire(postgres)) {
      releases.discardWork(lock);
    }

    assertThat(pointers("work")).isEmpty();
    assertThat(releases.current()).isEmpty();
  }

  @Test
  void a_load_that_lost_a_table_is_refused_and_readers_keep_it() {
    write("work", "core", "a", "a-1");
    write("work", "core", "b", "b-1");
    var before = release();
    drop("work", "core", "a");

    assertThatThrownBy(this::release)
        .isInstanceOf(ReleaseRefused.class)
        .hasMessageContaining("would take tables away from readers")
        .hasMessageContaining("core.a");

    assertThat(pointers("warehouse")).contains("core.a a-1");
    assertThat(releases.current()).contains(before);
  }

  @Test
  void a_change_of_the_schema_may_drop_a_table() {
    write("work", "core", "a", "a-1");
    release();
    drop("work", "core", "a");

    try (var lock = WorkLock.acquire(postgres)) {
      releases.releaseSchemaChange(lock, releases.nextNumber(), load(), ReleasesTest::nothing);
    }

    assertThat(pointers("warehouse")).isEmpty();
  }

  @Test
  void a_number_is_never_given_twice_even_if_it_was_not_used() {
    long unused = releases.nextNumber();

    assertThat(releases.nextNumber()).isGreaterThan(unused);
  }

  @Test
  void a_number_that_is_not_above_every_earlier_one_is_refused() {
    var release = release();

    try (var lock = WorkLock.acquire(postgres)) {
      assertThatThrownBy(
              () -> releases.release(lock, release.number(), load(), ReleasesTest::nothing))
          .isInstanceOf(ReleaseRefused.class)
          .hasMessage(
              "Release %d was asked for, but release %d has been made already",
              release.number(), release.number());
    }
  }

  @Test
  void numbers_go_on_above_one_that_was_chosen_by_hand() {
    try (var lock = WorkLock.acquire(postgres)) {
      releases.release(lock, 40, load(), ReleasesTest::nothing);
    }

    assertThat(releases.nextNumber()).isEqualTo(41);
  }

  @Test
  void what_fails_in_the_transaction_undoes_the_release() {
    write("work", "core", "a", "a-1");
    long number = releases.nextNumber();

    try (var lock = WorkLock.acquire(postgres)) {
      assertThatThrownBy(() ->
              releases.release(
                  lock,
                  number,
                  load(),
                  tx -> {
                    tx.update(LOAD).set(LOAD.MESSAGE, "written").execute();
                    throw new IllegalStateException("a check failed");
                  }))
          .hasMessage("a check failed");
    }

    assertThat(pointers("warehouse")).isEmpty();
    assertThat(releases.current()).isEmpty();
    int written = ask(sql -> sql.fetchCount(LOAD, LOAD.MESSAGE.eq("written")));
    assertThat(written).isZero();
  }

  @Test
  void readers_are_not_held_up_by_a_release_and_see_the_old_one_until_it_ends() {
    write("work", "core", "a", "a-1");
    release();
    write("work", "core", "a", "a-2");

    try (var lock = WorkLock.acquire(postgres)) {
      releases.release(
          lock,
          releases.nextNumber(),
          load(),
          tx -> {
            Pointers.holdStill(tx);
            Pointers.copy(tx, Catalog.WORK, Catalog.WAREHOUSE);
            assertThat(pointers("warehouse")).isEqualTo("core.a a-1");
          });
    }

    assertThat(pointers("warehouse")).isEqualTo("core.a a-2");
  }

  @Test
  void who_lost_the_lock_cannot_release() {
    write("work", "core", "a", "a-1");
    try (var lock = WorkLock.acquire(postgres)) {
      int process = WorkLock.holder(postgres).orElseThrow().serverProcess();
      ask(sql -> sql.execute("select pg_terminate_backend(?)", process));

      assertThatThrownBy(
              () -> releases.release(lock, releases.nextNumber(), load(), ReleasesTest::nothing))
          .isInstanceOf(WorkLockLost.class)
          .hasMessageContaining("Run the load again");
      assertThat(lock.isHeld()).isFalse();
    }

    assertThat(pointers("warehouse")).isEmpty();
    WorkLock.acquire(postgres, Duration.ofMinutes(1)).close();
  }

  private static void nothing(DSLContext tx) {}

  private Release release() {
    try (var lock = WorkLock.acquire(postgres)) {
      return releases.release(lock, releases.nextNumber(), load(), ReleasesTest::nothing);
    }
  }

  private long load() {
    return ask(sql ->
        sql.insertInto(LOAD)
            .set(LOAD.KIND, "test")
            .set(LOAD.STARTED_AT, currentOffsetDateTime())
            .set(LOAD.STATE, "running")
            .returning()
            .fetchSingle()
            .getLoadId());
  }

  private void write(String catalog, String schema, String table, String pointer) {
    ask(sql ->
        sql.insertInto(ICEBERG_NAMESPACE_PROPERTIES)
            .values(catalog, schema, "exists", "true")
            .onConflictDoNothing()
            .execute());
    ask(sql ->
        sql.insertInto(ICEBERG_TABLES)
            .values(catalog, schema, table, pointer, null, "TABLE")
            .onConflict(
                ICEBERG_TABLES.CATALOG_NAME,
                ICEBERG_TABLES.TABLE_NAMESPACE,
                ICEBERG_TABLES.TABLE_NAME)
            .doUpdate()
            .set(ICEBERG_TABLES.METADATA_LOCATION, pointer)
            .execute());
  }

  private void drop(String catalog, String schema, String table) {
    ask(sql ->
        sql.deleteFrom(ICEBERG_TABLES)
            .where(ICEBERG_TABLES.CATALOG_NAME.eq(catalog))
            .and(ICEBERG_TABLES.TABLE_NAMESPACE.eq(schema))
            .and(ICEBERG_TABLES.TABLE_NAME.eq(table))
            .execute());
  }

  private String pointers(String catalog) {
    return ask(sql ->
        String.join(
            "\n",
            sql.selectFrom(ICEBERG_TABLES)
                .where(ICEBERG_TABLES.CATALOG_NAME.eq(catalog))
                .orderBy(ICEBERG_TABLES.TABLE_NAMESPACE, ICEBERG_TABLES.TABLE_NAME)
                .fetch(r ->
                    r.getTableNamespace()
                        + "."
                        + r.getTableName()
                        + " "
                        + r.getMetadataLocation())));
  }

  private String schemas(String catalog) {
    return ask(sql ->
        String.join(
            " ",
            sql.selectFrom(ICEBERG_NAMESPACE_PROPERTIES)
                .where(ICEBERG_NAMESPACE_PROPERTIES.CATALOG_NAME.eq(catalog))
                .orderBy(ICEBERG_NAMESPACE_PROPERTIES.NAMESPACE)
                .fetch(r -> r.getNamespace())));
  }

  private <T> T ask(Function<DSLContext, T> question) {
    try (var connection = postgres.connect()) {
      return question.apply(DSL.using(connection, SQLDialect.POSTGRES));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
