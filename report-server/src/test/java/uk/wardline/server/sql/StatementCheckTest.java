package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    assertThat(StatementCheck.check(sql, Reach.OWNER))
        .isInstanceOfSatisfying(Checked.Question.class, q -> assertThat(q.readsTables()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOW TABLES FROM core", "DESCRIBE core.dim_ward", "EXPLAIN SELECT 1"})
  void a_question_about_the_catalog_is_taken(String sql) {
    assertThat(StatementCheck.check(sql, Reach.OWNER))
        .isInstanceOfSatisfying(Checked.Question.class, q -> assertThat(q.readsTables()).isFalse());
  }

  @Test
  void the_semicolon_at_the_end_is_left_out() {
    assertThat(StatementCheck.check("SELECT 1 ; -- done", Reach.OWNER))
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t FOR VERSION AS OF 17",
        "SELECT * FROM t for\tversion\nas of 'release-1'",
        "SELECT * FROM t FOR/* */TIMESTAMP AS OF TIMESTAMP '2026-01-01 00:00:00'",
        "SELECT * FROM t -- \r FOR VERSION AS OF 17",
        "SELECT * FROM \"t\"FOR VERSION AS OF 17",
        "EXPLAIN SELECT * FROM t FOR VERSION AS OF 17",
        "SHOW STATS FOR t",
        "SHOW STATS FOR (SELECT * FROM t)",
      })
  void what_is_beyond_the_reach_of_a_role_is_denied(String sql) {
    assertThat(StatementCheck.check(sql, Reach.ofRole("councillor")))
        .isInstanceOfSatisfying(
            Checked.Refused.class,
            refused -> assertThat(refused.fault().kind()).isEqualTo(QueryFault.Kind.NOT_ALLOWED));
    assertThat(StatementCheck.check(sql, Reach.OWNER)).isInstanceOf(Checked.Question.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'FOR VERSION AS OF 1' AS \"FOR VERSION AS OF\" -- FOR VERSION AS OF",
        "SELECT substring(name FROM 1 FOR version) AS short FROM t",
      })
  void words_that_only_look_like_it_are_no_reason(String sql) {
    assertThat(StatementCheck.check(sql, Reach.ofRole("councillor")))
        .isInstanceOf(Checked.Question.class);
  }

  @Test
  void who_reads_earlier_releases_is_said_by_the_policy() {
    var earlier = "SELECT * FROM t FOR VERSION AS OF 17";
    assertThat(StatementCheck.check(earlier, Reach.ofRole("analyst")))
        .isInstanceOf(Checked.Question.class);
    for (var role : List.of("manager", "finance", "steward", "safety-officer", "no such role")) {
      assertThat(StatementCheck.check(earlier, Reach.ofRole(role)))
          .as(role)
          .isInstanceOf(Checked.Refused.class);
    }
  }

  private static String refusal(String sql) {
    assertThat(StatementCheck.check(sql, Reach.OWNER)).isInstanceOf(Checked.Refused.class);
    return ((Checked.Refused) StatementCheck.check(sql, Reach.OWNER)).fault().message();
  }
}
