package uk.wardline.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.tables.DefaultCatalog;

class PersonsTest {
  private static final Set<String> OF_A_PERSON =
      Set.of("customer_id", "person_key", "pupil_key", "child_key");

  private static final List<String> OFFICERS =
      List.of("finance", "benefits-officer", "education-officer", "safety-officer", "steward");
  private static final Map<String, List<String>> WHO_ACTS =
      Map.of(
          "free_meals_entitlement", List.of(),
          "free_meals_pupil", List.of("education-officer"),
          "passported_tenant", List.of("benefits-officer"),
          "address_conflict", List.of("benefits-officer"),
          "repeat_victim", List.of("safety-officer"),
          "source_conflict_record", List.of("steward"));

  private final TrinoRules rules = TrinoRules.of(AccessPolicy.standard());

  @Test
  void measures_that_tell_of_single_persons_are_read_by_who_acts_on_them_alone() {
    var marts = tables("mart").stream().filter(PersonsTest::tellsOfPersons).toList();

    assertThat(marts)
        .extracting(Table::getName)
        .containsExactlyInAnyOrderElementsOf(WHO_ACTS.keySet());
    for (var table : marts) {
      assertThat(AccessPolicy.standard().roles().keySet())
          .filteredOn(role -> mayRead(role, "mart", table))
          .as(table.getName())
          .containsExactlyElementsOf(WHO_ACTS.get(table.getName()));
    }
  }

  @Test
  void an_officer_reads_of_persons_that_list_alone_and_neither_facts_nor_who_is_who() {
    for (var role : OFFICERS) {
      for (var schema : List.of("core", "index", "raw", "quarantine")) {
        for (var table : tables(schema)) {
          if (!schema.equals("core")
              || table.getName().startsWith("fact_")
              || tellsOfPersons(table)) {
            assertThat(mayRead(role, schema, table)).as(role + table.getName()).isFalse();
          }
        }
      }
    }
  }

  @Test
  void a_row_that_is_withheld_is_seen_by_no_officer() {
    for (var table : tables("mart")) {
      if (table.field("withheld") != null) {
        assertThat(rules(table))
            .as(table.getName())
            .isNotEmpty()
            .allMatch(rule -> "not coalesce(withheld, true)".equals(rule.filter()));
      }
    }
  }

  @Test
  void managers_and_analysts_read_every_other_measure() {
    for (var table : tables("mart")) {
      if (!tellsOfPersons(table)) {
        assertThat(mayRead("manager", "mart", table)).as(table.getName()).isTrue();
        assertThat(mayRead("analyst", "mart", table)).as(table.getName()).isTrue();
      }
    }
  }

  @Test
  void a_manager_reads_no_dimension_of_persons_or_of_their_homes() {
    for (var table : tables("core")) {
      if (tellsOfPersons(table) || table.field("uprn") != null) {
        assertThat(mayRead("manager", "core", table)).as(table.getName()).isFalse();
      }
    }
  }

  private static boolean tellsOfPersons(Table<?> table) {
    return table.fieldStream().anyMatch(column -> OF_A_PERSON.contains(column.getName()));
  }

  /** What people may do with a measure. */
  private List<TrinoRules.TableRule> rules(Table<?> table) {
    return rules.tables().stream()
        .filter(rule -> rule.group() != null && rule.catalog().equals("warehouse"))
        .filter(rule -> "mart".matches(rule.schema()) && table.getName().matches(rule.table()))
        .toList();
  }

  private boolean mayRead(String role, String schema, Table<?> table) {
    return rules.tables().stream()
        .filter(rule -> rule.group() != null && role.matches(rule.group()))
        .filter(rule -> rule.catalog().equals("warehouse"))
        .anyMatch(rule -> schema.matches(rule.schema()) && table.getName().matches(rule.table()));
  }

  private static List<Table<?>> tables(String schema) {
    return DefaultCatalog.DEFAULT_CATALOG.getSchemas().stream()
        .filter(s -> s.getName().equals(schema))
        .<Table<?>>flatMap(s -> s.getTables().stream())
        .toList();
  }
}
