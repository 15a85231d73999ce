package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "select 1 ;",
        "  \n SELECT ';' AS a -- ; not the end\n;",
        "/* ; */ WITH a AS (SELECT 1) SELECT * FROM a",
        "(SELECT 1)",
        "VALUES 1",
        "TABLE core.dim_ward",
        "SELECT \"a;b\" FROM t",
        "SELECT 'it''s' FROM t",
      })
  void a_query_is_taken(String sql) {
    assertThat(StatementCheck.check(sql))
        .isInstanceOfSatisfying(Checked.Question.class, q -> assertThat(q.readsTables()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOW TABLES FROM core", "DESCRIBE core.dim_ward", "EXPLAIN SELECT 1"})
  void a_question_about_the_catalog_is_taken(String sql) {
    assertThat(StatementCheck.check(sql))
        .isInstanceOfSatisfying(Checked.Question.class, q -> assertThat(q.readsTables()).isFalse());
  }

  @Test
  void the_semicolon_at_the_end_is_left_out() {
    assertThat(StatementCheck.check("SELECT 1 ; -- done"))
        .isEqualTo(new Checked.Question("SELECT 1", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE FROM t", "insert into t values 1", "SET SESSION a = 1", "CALL x()"})
  void whatever_does_not_ask_is_refused(String sql) {
    assertThat(refusal(sql))
        .startsWith("Only questions can be asked here, and ")
        .contains("SELECT");
  }

  @Test
  void two_statements_are_refused() {
    assertThat(refusal("SELECT 1; DROP TABLE t"))
        .isEqualTo("There is more than one statement. Run them one at a time.");
  }

  @Test
  void nothing_is_refused() {
    assertThat(refusal(" -- only a comment"))
        .isEqualTo("There is no statement. Write one that begins with SELECT.");
  }

  @Test
  void what_is_opened_must_be_closed() {
    assertThat(refusal("SELECT 'abc"))
        .isEqualTo("The statement opens a string and never closes it.");
    assertThat(refusal("SELECT /* abc")).contains("a comment");
    assertThat(refusal("SELECT \"abc")).contains("a quoted name");
  }

  @Test
  void explain_analyze_is_refused_since_it_runs_the_statement() {
    assertThat(refusal("EXPLAIN ANALYZE SELECT 1")).contains("use EXPLAIN alone");
  }

  private static String refusal(String sql) {
    assertThat(StatementCheck.check(sql)).isInstanceOf(Checked.Refused.class);
    return ((Checked.Refused) StatementCheck.check(sql)).fault().message();
  }
}
