package uk.wardline.warehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import uk.wardline.warehouse.tables.DefaultCatalog;

class PersonsTest {
  private static final Set<String> OF_A_PERSON =
      Set.of("customer_id", "person_key", "pupil_key", "child_key");

  private final TrinoRules rules = TrinoRules.of(AccessPolicy.standard());

  @Test
  void measures_that_tell_of_single_persons_are_read_by_no_role() {
    var marts = tables("mart").stream().filter(PersonsTest::tellsOfPersons).toList();

    assertThat(marts).hasSizeGreaterThanOrEqualTo(3);
    for (var table : marts) {
      for (var role : AccessPolicy.standard().roles().keySet()) {
        assertThat(mayRead(role, "mart", table)).as("%s reads %s", role, table.getName()).isFalse();
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
