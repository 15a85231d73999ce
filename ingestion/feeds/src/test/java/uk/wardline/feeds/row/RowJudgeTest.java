package uk.wardline.feeds.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.feeds.FeedFixture.HEADER;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.RowFault;

class RowJudgeTest {

  private static final String GOOD = "A1,2019-02,Burglary,-1.13,52.63,High Street";

  @TempDir Path folder;
  private FeedFixture feed;

  @BeforeEach
  void makeFeed() {
    feed = new FeedFixture(folder);
  }

  @Test
  void an_accepted_row_has_its_values_by_field_and_its_text_as_received() {
    Path file = feed.file(HEADER + "\n A1 ,2019-02,Burglary, -1.130,52.63,\n");
    var judge = new RowJudge(feed.contract(), feed.sound(file).delivery());
    AcceptedRow row = accepted(feed.verdicts(file).getFirst());

    assertThat(row.line()).isEqualTo(2);
    assertThat(row.json())
        .isEqualTo(
            "{\"Id\":\" A1 \",\"Month\":\"2019-02\",\"Type\":\"Burglary\",\"Longitude\":\""
                + " -1.130\",\"Latitude\":\"52.63\",\"Place\":\"\"}");
    assertThat(row.key()).isNull();
    assertThat(row.value(judge.slot("incident", "source-key"))).isEqualTo("A1");
    assertThat(row.value(judge.slot("incident", "occurred-month")))
        .isEqualTo(LocalDate.of(2019, 2, 1));
    assertThat(row.value(judge.slot("incident", "longitude"))).isEqualTo(new BigDecimal("-1.130"));
    assertThat(row.value(judge.slot("incident", "location"))).isNull();
    assertThat(row.value(judge.slot("incident", "outcome")))
        .as("a field without a column")
        .isNull();
    assertThatThrownBy(() -> judge.slot("incident", "colour"))
        .hasMessage("The contract maps to no fact 'incident' with a field 'colour'");
  }

  @Test
  void a_day_gives_the_first_of_its_month_and_text_of_any_type_is_given_as_received() {
    feed.but("format: yyyy-MM", "format: dd/MM/yyyy").but("location: Place", "location: Latitude");
    Path file = feed.file(HEADER + "\nA1,17/02/2019,Burglary,-1.13,52.630,\n");
    var judge = new RowJudge(feed.contract(), feed.sound(file).delivery());
    AcceptedRow row = accepted(feed.verdicts(file).getFirst());

    assertThat(row.value(judge.slot("incident", "occurred-month")))
        .isEqualTo(LocalDate.of(2019, 2, 1));
    assertThat(row.value(judge.slot("incident", "location"))).isEqualTo("52.630");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1,,Burglary,-1.13,52.63,x| line 2, column Month: a value is required; fill it in at the"
            + " source",
        "A1,Feb 2019,Burglary,-1.13,52.63,x| line 2, column Month: 'Feb 2019' is not a month;"
            + " expected a month as yyyy-MM, such as 2019-02",
        "A1,2019-02,Burglary,abc,52.63,x| line 2, column Longitude: 'abc' is not a number; expected"
            + " a decimal such as -1.13",
        "A1,2019-02,Burglary,-9.01,52.63,x| line 2, column Longitude: '-9.01' is below the minimum;"
            + " expected -9 or more",
        "A1,2019-02,Burglary,2.5,52.63,x| line 2, column Longitude: '2.5' is above the maximum;"
            + " expected 2 or less",
        "a1,2019-02,Burglary,-1.13,52.63,x| line 2, column Id: 'a1' does not match the pattern;"
            + " expected [A-Z][0-9]+",
        "A12345678,2019-02,Burglary,-1.13,52.63,x| line 2, column Id: 'A12345678' has 9 characters;"
            + " expected at most 8",
        "A1,2019-02,Burglry,-1.13,52.63,x| line 2, column Type: 'Burglry' is not in the list; did"
            + " you mean 'Burglary'?",
        "A1,2019-02,Arson,-1.13,52.63,x| line 2, column Type: 'Arson' is not in the list; expected"
            + " one of Burglary, Robbery, Drugs",
        "A1,2019-02,Burglary,,52.63,x| line 2, column Longitude: a value is missing where Latitude"
            + " has one; give all of them or none",
        "A1,2019-02,Burglary,-1.13,52.63| line 2: the row has 5 fields where the header has 6;"
            + " write every column, empty ones too",
        "A1,2019-02,Burglary,-1.13,52.63,x,y| line 2: the row has 7 fields where the header has 6;"
            + " put text that holds the delimiter in quotes",
      })
  void a_row_that_breaks_a_rule_says_line_column_value_and_remedy(String row, String reason) {
    Path file = feed.file(HEADER + "\n" + row + "\n");

    assertThat(feed.told(file)).containsExactly(reason);
    assertThat(((Verdict.Quarantined) feed.verdicts(file).getLast()).original()).isEqualTo(row);
  }

  @Test
  void a_zero_character_far_down_in_a_text_puts_its_row_aside() {
    String before =
        (GOOD + "\n").repeat(2_000); // beyond what is looked at to tell text from other things

    assertThat(feed.told(feed.file(HEADER + "\n" + before + GOOD + "\0\n")).getLast())
        .isEqualTo(
            "line 2002, column Place: 'High Street␀' holds a zero character; remove it at the"
                + " source");
  }

  @Test
  void a_row_of_millions_of_fields_is_one_ragged_row_and_stays_small() {
    String commas = ",".repeat(5_000_000);
    Path file = feed.file(HEADER + "\n" + commas + "\n" + GOOD + "\n");

    assertThat(feed.told(file).getFirst())
        .isEqualTo(
            "line 2: the row has 16384 fields or more where the header has 6; put text that holds"
                + " the delimiter in quotes");
    assertThat(((Verdict.Quarantined) feed.verdicts(file).getFirst()).original())
        .hasSize(5_000_000);
    assertThat(feed.refusal(feed.file(commas)).getFirst())
        .isEqualTo(
            "incidents.csv, line 1: the header has 16384 columns or more; check that the file is a"
                + " table");
  }

  @Test
  void all_reasons_of_a_row_are_told() {
    Path file = feed.file(HEADER + "\nx,2019-13,Arson,east,,x\n");

    assertThat(reasons(feed.verdicts(file).getFirst()))
        .extracting(RowFault::code)
        .containsExactly(
            FaultCode.PATTERN, FaultCode.TYPE, FaultCode.LIST, FaultCode.TYPE, FaultCode.TOGETHER);
  }

  @Test
  void a_row_of_another_month_than_the_delivery_is_put_aside() {
    Path file = feed.scoped().file(HEADER + "\n" + GOOD + "\n" + GOOD + "\nA9,2019-03,Drugs,,,\n");

    assertThat(feed.told(file).getLast())
        .isEqualTo(
            "line 4, column Month: '2019-03' is not of 2019-02, the month that the delivery stands"
                + " for; deliver the row with its own month");
  }

  @Test
  void a_bad_value_does_not_hide_behind_the_good_one_above_it() {
    Path file =
        feed.file(
            HEADER
                + "\n"
                + GOOD
                + "\n"
                + GOOD
                + "\n"
                + GOOD.replace("Burglary", "burglary")
                + "\n"
                + GOOD
                + "\n");

    assertThat(feed.verdicts(file))
        .extracting(verdict -> verdict instanceof Verdict.Accepted)
        .containsExactly(true, true, false, true);
  }

  @Test
  void two_rows_that_are_alike_to_the_letter_are_two_where_there_is_no_key() {
    List<Verdict> verdicts = feed.verdicts(feed.file(HEADER + "\n" + GOOD + "\n" + GOOD + "\n"));

    assertThat(verdicts).hasSize(2).allMatch(verdict -> accepted(verdict).key() == null);
  }

  @Test
  void rows_of_one_key_have_the_same_key_and_others_have_not() {
    feed.but("    key: none\n", "")
        .but("      - name: Id\n", "      - name: Id\n        primaryKey: true\n")
        .but("      - name: Type\n", "      - name: Type\n        primaryKey: true\n")
        .but("pattern: \"[A-Z][0-9]+\"\n", "");
    Path file =
        feed.file(
            HEADER
                + "\n"
                + "A1,2019-02,Drugs,,,x\n"
                + " A1,2019-03,Drugs ,,,y\n"
                + "A1D,2019-02,Robbery,,,x\n"
                + ",2019-02,Drugs,,,x\n");
    List<Verdict> verdicts = feed.verdicts(file);
    String key = String.valueOf(accepted(verdicts.get(0)).key());

    assertThat(accepted(verdicts.get(1)).key()).isEqualTo(key);
    assertThat(accepted(verdicts.get(2)).key()).isNotEqualTo(key);
    assertThat(reasons(verdicts.get(3)))
        .extracting(RowFault::sentence)
        .containsExactly("line 5, column Id: a value is required; fill it in at the source");
    assertThat(RowKey.taken(feed.contract(), key, 3, 2).sentence())
        .isEqualTo(
            "line 3, column Id, Type: 'A1, Drugs' is the key of line 2 too; keep one of the two"
                + " rows at the source, or correct the key");
  }

  @Test
  void values_of_persons_are_masked_in_logs_and_whole_in_the_quarantine() {
    feed.but("disclosure: open", "disclosure: protected");
    RowFault fault =
        reasons(feed.verdicts(feed.file(HEADER + "\nSmith,2019-02,Drugs,,,\n")).getFirst())
            .getFirst();

    assertThat(fault.toString())
        .isEqualTo("line 2, column Id: '****' does not match the pattern; expected [A-Z][0-9]+");
    assertThat(feed.verdicts(feed.file(HEADER + "\nSmith,2019-02,Drugs,,,\n\"Smith\"x,,,,,\n")))
        .noneMatch(verdict -> verdict.toString().contains("Smith"));
    assertThat(JsonText.of(List.of(fault))).contains("\"value\":\"Smith\"");
  }

  @Test
  void reasons_become_json_for_the_quarantine() {
    var verdict =
        feed.verdicts(feed.file(HEADER + "\nA1,2019-02,\"Bur\"\"\nglary\",-1.13\n")).getFirst();
    var list =
        feed.verdicts(feed.file(HEADER + "\nA1,2019-02,\"Bur\"\"\nglary\",-1.13,52.6,x\n"))
            .getFirst();

    assertThat(JsonMapper.shared().readTree(JsonText.of(reasons(verdict))).toString())
        .isEqualTo(
            "[{\"code\":\"ragged\",\"column\":null,\"value\":\"\",\"message\":\"line 2: the row has"
                + " 4 fields where the header has 6\",\"remedy\":\"write every column, empty ones"
                + " too\"}]");
    assertThat(
            JsonMapper.shared()
                .readTree(JsonText.of(reasons(list)))
                .get(0)
                .get("value")
                .stringValue())
        .isEqualTo("Bur\"␊glary");
  }

  private static AcceptedRow accepted(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict).row();
  }

  private static List<RowFault> reasons(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Quarantined.class);
    return ((Verdict.Quarantined) verdict).reasons();
  }
}
