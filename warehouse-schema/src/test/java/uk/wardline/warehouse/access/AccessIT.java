package uk.wardline.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;
import uk.wardline.warehouse.trino.Catalog;
import uk.wardline.warehouse.trino.TrinoDoor;
import uk.wardline.warehouse.trino.TrinoService;

@ExtendWith(SharedPlatform.class)
@TestInstance(Lifecycle.PER_CLASS)
class AccessIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String COUNCILLORS_TABLE = "published.incident_ward_month";
  private static final List<Account> EVERYONE =
      List.of(
          new Account("olive", "councillor", Optional.of("L1")),
          new Account("amir", "analyst", Optional.empty()),
          new Account("mary", "manager", Optional.empty()),
          new Account("leaver", "councillor", Optional.of("L2")),
          new Account("mover", "analyst", Optional.empty()),
          new Account("edith", "education-officer", Optional.empty()),
          new Account("ben", "benefits-officer", Optional.empty()),
          new Account("saif", "safety-officer", Optional.empty()),
          new Account("fiona", "finance", Optional.empty()),
          new Account("stella", "steward", Optional.empty()),
          new Account("tess", "treasurer", Optional.empty()));

  private final Path configuration;
  private final TrinoDoor door;
  private final AccessPublisher access;

  AccessIT(Platform platform) {
    configuration = platform.dataFolder().resolve("trino/etc");
    door = platform.trino();
    access = platform.access();
  }

  @BeforeAll
  void everyoneHasTheirRole() {
    access.publish(EVERYONE);
    await()
        .atMost(PATIENCE)
        .until(() ->
            canRead("olive", COUNCILLORS_TABLE)
                && canRead("amir", "core.fact_incident")
                && canRead("mary", "core.dim_ward")
                && canRead("stella", "mart.source_conflict"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mart.incident_ward_month",
        "core.dim_ward",
        "core.fact_incident",
        "raw.record",
        "quarantine.record",
        "published.\"incident_ward_month$files\"",
        "published.\"incident_ward_month$snapshots\"",
        "published.\"incident_ward_month$refs\"",
        "work.published.incident_ward_month",
        "work.raw.record",
        "system.runtime.queries",
        "system.runtime.nodes",
        "system.metadata.table_comments"
      })
  void a_councillor_reads_one_table_and_no_other(String table) {
    assertThat(canRead("olive", COUNCILLORS_TABLE)).isTrue();
    assertRefused("olive", "SELECT count(*) FROM " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$path", "$partition", "$file_modified_time"})
  void nobody_sees_where_the_files_of_a_table_lie(String column) {
    assertRefused("olive", "SELECT \"" + column + "\" FROM " + COUNCILLORS_TABLE);
    assertRefused("amir", "SELECT \"" + column + "\" FROM core.fact_incident");
    assertRefused("edith", "SELECT \"" + column + "\" FROM mart.free_meals_pupil");
  }

  @Test
  void what_can_be_seen_of_the_warehouse_is_what_can_be_read() throws SQLException {
    assertThat(
            rows(
                "olive",
                "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE"
                    + " table_schema <> 'information_schema'"))
        .containsExactly(COUNCILLORS_TABLE);
    assertThat(
            rows(
                "olive",
                "SELECT DISTINCT table_schema || '.' || table_name FROM information_schema.columns"
                    + " WHERE table_schema <> 'information_schema'"))
        .containsExactly(COUNCILLORS_TABLE);
    assertThat(rows("olive", "SHOW SCHEMAS")).containsExactly("published");
    assertThat(rows("olive", "SHOW CATALOGS")).containsExactlyInAnyOrder("system", "warehouse");
    assertThat(rows("olive", "SHOW TABLES FROM published")).containsExactly("incident_ward_month");
  }

  @Test
  void jdbc_metadata_works_and_shows_no_more() throws SQLException {
    try (var connection = door.asPerson("olive", Catalog.WAREHOUSE);
        var tables = connection.getMetaData().getTables("warehouse", "%", "%", null)) {
      var names = new ArrayList<String>();
      while (tables.next()) {
        if (!"information_schema".equals(tables.getString("TABLE_SCHEM"))) {
          names.add(tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME"));
        }
      }
      assertThat(names).containsExactly(COUNCILLORS_TABLE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO published.incident_ward_month SELECT * FROM published.incident_ward_month",
        "DELETE FROM published.incident_ward_month",
        "DROP TABLE published.incident_ward_month",
        "CREATE TABLE published.mine AS SELECT 1 AS a",
        "CREATE VIEW published.mine AS SELECT 1 AS a",
        "CREATE SCHEMA mine",
        "ALTER TABLE published.incident_ward_month EXECUTE optimize",
        "CALL system.rollback_to_snapshot('published', 'incident_ward_month', 1)",
        "CALL system.runtime.kill_query(query_id => '20200101_000000_00000_aaaaa', message =>"
            + " 'no')",
        "SELECT * FROM TABLE(warehouse.system.table_changes(schema_name => 'published', table_name"
            + " => 'incident_ward_month', start_snapshot_id => 1, end_snapshot_id => 2))",
        "GRANT SELECT ON published.incident_ward_month TO USER tess",
        "CREATE FUNCTION warehouse.published.f() RETURNS bigint RETURN 1"
      })
  void people_can_only_read(String sql) {
    for (var person : List.of("olive", "amir")) {
      assertRefused(person, sql);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET SESSION query_max_run_time = '1d'",
        "SET SESSION warehouse.expire_snapshots_min_retention = '0s'",
        "SET SESSION AUTHORIZATION amir"
      })
  void people_cannot_change_how_their_questions_are_run(String sql) {
    // A setting is checked when the next statement uses it.
    assertThatThrownBy(
            () -> {
              try (var connection = door.asPerson("olive", Catalog.WAREHOUSE);
                  var statement = connection.createStatement()) {
                statement.execute(sql);
                statement.execute("SELECT 1");
              }
            })
        .hasMessageContaining("Access Denied");
  }

  @Test
  void an_analyst_reads_facts_but_not_what_was_received() {
    for (var table :
        List.of(
            "core.fact_incident", "core.dim_ward", "mart.incident_ward_month", COUNCILLORS_TABLE)) {
      assertThat(canRead("amir", table)).as(table).isTrue();
    }
    for (var table : List.of("raw.record", "quarantine.record", "core.\"fact_incident$files\"")) {
      assertThat(canRead("amir", table)).as(table).isFalse();
    }
  }

  @Test
  void an_analyst_sees_who_is_who_but_neither_names_nor_addresses() throws SQLException {
    assertThat(rows("amir", "SELECT source, person_key, feed FROM index.person_record")).isEmpty();
    assertThat(canRead("amir", "index.customer_xref")).isTrue();
    assertThat(canRead("amir", "index.customer_event")).isTrue();
    assertThat(canRead("amir", "index.link")).isTrue();
    assertThat(canRead("amir", "index.review_candidate")).isTrue();
    for (var column : List.of("surname", "birth_date", "ni_number", "postcode", "further")) {
      assertThatThrownBy(() -> rows("amir", "SELECT " + column + " FROM index.person_record"))
          .as(column)
          .hasMessageContaining("Access Denied");
    }
    for (var login : List.of("olive", "mary")) {
      assertThat(canRead(login, "index.customer_xref")).as(login).isFalse();
      assertThat(canRead(login, "core.fact_tenancy")).as(login).isFalse();
    }
  }

  @Test
  void a_manager_reads_figures_and_dimensions_but_no_facts() {
    for (var table :
        List.of(
            "mart.incident_ward_month", "core.dim_ward", "core.dim_ward_set", COUNCILLORS_TABLE)) {
      assertThat(canRead("mary", table)).as(table).isTrue();
    }
    for (var table : List.of("core.fact_incident", "core.delivery", "raw.record")) {
      assertThat(canRead("mary", table)).as(table).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "edith, mart.free_meals_pupil, mart.passported_tenant",
    "edith, mart.free_meals_ward_day, mart.free_meals_entitlement",
    "edith, core.rule_free_school_meals, core.fact_pupil_term",
    "ben, mart.passported_tenant, mart.free_meals_pupil",
    "ben, mart.address_conflict, mart.repeat_victim",
    "ben, mart.address_conflict_ward_day, core.fact_benefit_award",
    "saif, mart.repeat_victim, mart.address_conflict",
    "saif, mart.victim_ward_year, core.fact_safety_case",
    "fiona, mart.business_case_year, mart.free_meals_ward_day",
    "fiona, core.ledger_entry, core.fact_tax_charge",
    "stella, mart.source_conflict_record, index.person_record",
    "stella, core.dim_source_system, core.dim_restriction"
  })
  void an_officer_reads_what_the_work_needs_and_no_more(String login, String own, String other) {
    assertThat(canRead(login, own)).as(own).isTrue();
    assertRefused(login, "SELECT count(*) FROM " + other);
  }

  @Test
  void nobody_else_reads_what_tells_of_single_persons() {
    for (var login : List.of("olive", "amir", "mary")) {
      assertThat(canRead(login, "mart.free_meals_pupil")).as(login).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tess", "stranger", "group", "wardline"})
  void whoever_has_no_role_that_the_policy_knows_reads_nothing(String login) {
    assertRefused(login, "SELECT count(*) FROM " + COUNCILLORS_TABLE);
    assertRefused(login, "SHOW SCHEMAS");
    assertRefused(login, "SELECT count(*) FROM system.jdbc.tables");
  }

  @Test
  void a_role_that_is_taken_away_or_changed_counts_without_a_restart() {
    var changed = new ArrayList<>(EVERYONE);
    changed.removeIf(who -> who.login().equals("leaver") || who.login().equals("mover"));
    changed.add(new Account("mover", "councillor", Optional.of("L3")));

    access.publish(changed);

    await()
        .atMost(PATIENCE)
        .until(
            () -> !canRead("leaver", COUNCILLORS_TABLE) && !canRead("mover", "core.fact_incident"));
    assertThat(canRead("mover", COUNCILLORS_TABLE)).isTrue();
    assertThat(canRead("amir", COUNCILLORS_TABLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password-authenticator", "group-provider", "access-control"})
  void what_is_published_is_looked_for_every_five_seconds(String part) throws IOException {
    assertThat(Files.readString(configuration.resolve(part + ".properties")))
        .containsPattern("\\.refresh-period=5s\n");
  }

  @Test
  void the_server_reads_by_itself_what_it_offers_for_choosing_and_no_more() {
    assertThat(serviceCanRead(TrinoService.SERVER, "core.dim_ward")).isTrue();
    assertThat(serviceCanRead(TrinoService.SERVER, "core.dim_ward_set")).isTrue();
    assertThat(serviceCanRead(TrinoService.SERVER, COUNCILLORS_TABLE)).isTrue();
    assertThat(serviceCanRead(TrinoService.SERVER, "core.fact_incident")).isFalse();
    assertThat(serviceCanRead(TrinoService.SERVER, "work.core.dim_ward")).isFalse();
  }

  @Test
  void the_owner_of_the_data_folder_reads_all_that_is_released() {
    for (var table : List.of("raw.record", "quarantine.record", "core.fact_incident")) {
      assertThat(serviceCanRead(TrinoService.LOCAL, table)).as(table).isTrue();
    }
    assertThat(serviceCanRead(TrinoService.LOCAL, "work.raw.record")).isFalse();
  }

  @Test
  void a_load_writes_work_and_not_the_warehouse() throws SQLException {
    try (var connection = door.asService(TrinoService.LOAD, Catalog.WORK);
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS scratch");
      statement.execute("CREATE TABLE scratch.numbers AS SELECT 1 AS a");
      statement.execute("ALTER TABLE scratch.numbers EXECUTE optimize");
      statement.execute("DROP TABLE scratch.numbers");
      statement.execute("DROP SCHEMA scratch");
      assertThatThrownBy(() -> statement.execute("CREATE TABLE warehouse.core.mine (a int)"))
          .hasMessageContaining("Access Denied");
    }
  }

  @Test
  void nobody_becomes_a_service_through_the_server_or_somebody_else_without_it() {
    for (var service : TrinoService.values()) {
      if (service != TrinoService.SERVER) {
        assertRefused(service.user(), "SELECT 1");
      }
    }
    for (var service : List.of(TrinoService.LOAD, TrinoService.LOCAL)) {
      assertThatThrownBy(
              () -> {
                try (var connection = door.asService(service, Catalog.WAREHOUSE);
                    var statement = connection.createStatement()) {
                  statement.execute("SET SESSION AUTHORIZATION amir");
                  statement.execute("SELECT 1");
                }
              })
          .hasMessageContaining("Access Denied");
    }
  }

  private boolean canRead(String login, String table) {
    try {
      rows(login, "SELECT count(*) FROM " + table);
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("Access Denied");
      return false;
    }
  }

  private boolean serviceCanRead(TrinoService who, String table) {
    try (var connection = door.asService(who, Catalog.WAREHOUSE)) {
      rows(connection, "SELECT count(*) FROM " + table);
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("Access Denied");
      return false;
    }
  }

  private void assertRefused(String login, String sql) {
    assertThatThrownBy(() -> rows(login, sql))
        .as("%s: %s", login, sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Access Denied");
  }

  private List<String> rows(String login, String sql) throws SQLException {
    try (var connection = door.asPerson(login, Catalog.WAREHOUSE)) {
      return rows(connection, sql);
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      var rows = new ArrayList<String>();
      if (statement.execute(sql)) {
        try (var results = statement.getResultSet()) {
          while (results.next()) {
            rows.add(results.getString(1));
          }
        }
      }
      return rows;
    }
  }
}
