package uk.wardline.server.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowSinksTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("name", "varchar"),
          new Column("count", "bigint"),
          new Column("share", "decimal(4,2)"),
          new Column("open", "boolean"));

  @Test
  void csv_is_quoted_where_it_must_be_and_tells_nothing_from_an_empty_text() throws IOException {
    assertThat(written(CsvSink::new))
        .isEqualTo(
            """
            name,count,share,open
            "a, ""b""
            c",1,0.50,true
            "",,,
            ,20,1.25,false
            """
                .replace("\n", "\r\n")
                .replace("\"\"b\"\"\r\n", "\"\"b\"\"\n"));
  }

  @Test
  void json_keeps_numbers_and_truth_values() throws IOException {
    assertThat(written(JsonSink::new))
        .isEqualTo(
            """
            [
            {"name":"a, \\"b\\"\\nc","count":1,"share":0.50,"open":true},
            {"name":"","count":null,"share":null,"open":null},
            {"name":null,"count":20,"share":1.25,"open":false}
            ]
            """);
  }

  @Test
  void a_table_has_its_numbers_to_the_right() throws IOException {
    assertThat(written(TextTableSink::new))
        .isEqualTo(
            """
            name     | count | share | open
            ---------+-------+-------+------
            a, "b"⏎c |     1 |  0.50 | true
                     |       |       |
                     |    20 |  1.25 | false
            (3 rows)
            """);
  }

  @Test
  void an_answer_without_rows_is_still_an_answer() throws IOException {
    var out = new StringWriter();
    var sink = new JsonSink(out);
    sink.columns(COLUMNS);
    sink.end();
    assertThat(out).hasToString("[]\n");
  }

  @Test
  void the_page_keeps_the_first_rows_and_counts_on() {
    var first = new FirstRows(2, 4);
    first.columns(List.of(new Column("n", "bigint")));
    assertThat(first.row(List.of("1"))).isTrue();
    assertThat(first.row(List.of("2"))).isTrue();
    assertThat(first.row(List.of("3"))).isTrue();
    var answer = first.answer(7, java.time.Duration.ZERO);
    assertThat(answer.rows()).containsExactly(List.of("1"), List.of("2"));
    assertThat(answer.total()).isEqualTo(3);
    assertThat(answer.counted()).isTrue();
    assertThat(answer.cut()).isTrue();

    first.row(List.of("4"));
    assertThat(first.row(List.of("5"))).as("no more rows are wanted").isFalse();
    assertThat(first.answer(7, java.time.Duration.ZERO).counted()).isFalse();
  }

  private static String written(Function<Writer, RowSink> make) throws IOException {
    var out = new StringWriter();
    var sink = make.apply(out);
    sink.columns(COLUMNS);
    sink.row(row("a, \"b\"\nc", "1", "0.50", "true"));
    sink.row(row("", null, null, null));
    sink.row(row(null, "20", "1.25", "false"));
    sink.end();
    return out.toString();
  }

  private static List<@Nullable String> row(@Nullable String... values) {
    return Arrays.asList(values);
  }
}
