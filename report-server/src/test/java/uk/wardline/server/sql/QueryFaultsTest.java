package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.wardline.server.sql.QueryFault.Kind;

class QueryFaultsTest {
  @Test
  void the_place_in_the_statement_is_told_apart_from_the_message() {
    var fault =
        QueryFaults.of(
            new SQLException(
                "Query failed (#20260101_1_2_abc): line 2:6: Table 'warehouse.core.x' does not"
                    + " exist",
                "42000",
                46));

    assertThat(fault)
        .isEqualTo(
            new QueryFault(Kind.STATEMENT, "Table 'warehouse.core.x' does not exist.", 2, 6));
    assertThat(fault.text())
        .isEqualTo("Line 2, column 6: Table 'warehouse.core.x' does not exist.");
  }

  @Test
  void a_missing_right_is_not_the_statements_fault() {
    var fault =
        QueryFaults.of(
            new SQLException(
                "Query failed (#1): Access Denied: Cannot select from table core.t", "42000", 4));

    assertThat(fault.kind()).isEqualTo(Kind.NOT_ALLOWED);
    assertThat(fault.text()).isEqualTo("Access Denied: Cannot select from table core.t.");
  }

  @Test
  void too_much_and_our_own_faults_are_told_apart() {
    assertThat(QueryFaults.of(new SQLException("x", "", 0x2_0001)).kind()).isEqualTo(Kind.TOO_MUCH);
    assertThat(QueryFaults.of(new SQLException("x", "", 0x1_0001)).kind()).isEqualTo(Kind.OURS);
    assertThat(QueryFaults.of(new SQLException("Connection refused")).kind()).isEqualTo(Kind.OURS);
  }

  @Test
  void only_the_first_line_is_shown() {
    assertThat(QueryFaults.of(new SQLException("Broken\n  at io.trino.Foo", "", 1)).message())
        .isEqualTo("Broken.");
  }

  @Test
  void a_table_without_its_schema_is_answered_with_what_to_do() {
    var fault =
        QueryFaults.of(
            new SQLException(
                "Query failed (#1): line 1:15: Schema must be specified when session schema is not"
                    + " set",
                "42000",
                60));

    assertThat(fault.text())
        .isEqualTo("Line 1, column 15: Name the table with its schema, as in core.fact_incident.");
  }
}
