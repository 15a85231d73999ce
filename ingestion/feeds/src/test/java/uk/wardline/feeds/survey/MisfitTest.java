package uk.wardline.feeds.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.feeds.FeedFixture.HEADER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.row.Verdict;

/** Rows that no parser takes: put aside whole, and never lost. */
class MisfitTest {

  private static final String ROW = "A1,2019-02,Burglary,-1.13,52.63,High Street\n";

  @TempDir Path folder;
  private FeedFixture feed;

  @BeforeEach
  void makeFeed() {
    feed = new FeedFixture(folder);
  }

  @Test
  void text_after_a_closing_quote_puts_its_row_aside_and_no_other() {
    String stray = "A2,2019-02,Drugs,,,\"He said \"stop, now\" twice\"";
    List<Verdict> verdicts = feed.verdicts(feed.file(HEADER + "\n" + ROW + stray + "\r\n" + ROW));

    assertThat(verdicts).hasSize(3);
    assertThat(verdicts.get(0)).isInstanceOf(Verdict.Accepted.class);
    assertThat(verdicts.get(2)).isInstanceOf(Verdict.Accepted.class);
    var put = (Verdict.Quarantined) verdicts.get(1);
    assertThat(put.original()).isEqualTo(stray);
    assertThat(put.reasons())
        .singleElement()
        .extracting(fault -> fault.sentence())
        .isEqualTo(
            "line 3, column Place: '\"He said \"stop' has text after a closing quote; double a"
                + " quote that belongs to the text, or remove it");
  }

  @Test
  void a_field_beyond_the_limit_puts_its_row_aside() {
    String row = "A2,2019-02,Drugs,,," + "x".repeat(101);
    List<Verdict> verdicts = feed.verdicts(feed.file(HEADER + "\n" + row + "\n" + ROW));

    var put = (Verdict.Quarantined) verdicts.getFirst();
    assertThat(put.original()).isEqualTo(row);
    assertThat(put.reasons().getFirst().sentence())
        .isEqualTo(
            "line 2, column Place: '"
                + "x".repeat(79)
                + "…' is longer than 100 bytes; shorten it at the source, or"
                + " raise maxFieldBytes in the contract");
    assertThat(verdicts.get(1)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void a_field_of_20_MB_is_kept_whole_and_the_rows_around_it_are_loaded() {
    feed.but("maxFieldBytes: 100", "maxFieldBytes: 1048576");
    String huge = "A2,2019-02,Drugs,,,\"" + "two\nlines ".repeat(2_000_000) + "\"";
    Path file = feed.file(HEADER + "\n" + ROW + huge + "\n" + ROW);

    Survey.Sound sound = feed.sound(file);
    List<Verdict> verdicts = feed.verdicts(sound);

    assertThat(sound.delivery().content().rows()).isEqualTo(3);
    assertThat(verdicts.get(0)).isInstanceOf(Verdict.Accepted.class);
    var put = (Verdict.Quarantined) verdicts.get(1);
    assertThat(put.original().equals(huge)).isTrue();
    assertThat(put.reasons().getFirst().message())
        .isEqualTo(
            "line 3, column Place: '\"two␊lines two␊lines two␊lines two␊lines two␊lines two␊lines"
                + " two␊lines two␊line…' is longer than 1048576 bytes");
    assertThat(((Verdict.Accepted) verdicts.get(2)).row().line()).isEqualTo(4 + 2_000_000);
  }

  @Test
  void a_row_of_many_fields_beyond_the_limit_is_put_aside_too() {
    feed.within(small());
    String row = "A2," + "xxxxxxxxx,".repeat(100);
    var put =
        (Verdict.Quarantined) feed.verdicts(feed.file(HEADER + "\n" + row + "\n" + ROW)).getFirst();

    assertThat(put.original()).isEqualTo(row);
    assertThat(put.reasons().getFirst().sentence())
        .isEqualTo(
            "line 2: the row is longer than 500 bytes; look for a quote that opens in it and is"
                + " closed much later");
  }

  @Test
  void a_row_beyond_every_limit_refuses_the_file() {
    feed.within(small());

    assertThat(
            feed.refusal(
                feed.file(HEADER + "\n" + ROW + "A2,\"" + "x\n".repeat(3000) + "\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 3: the row that begins here is longer than 2000 bytes; look for a"
                + " quote that opens in this line and is not closed");
  }

  @Test
  void a_header_beyond_the_limit_refuses_the_file() {
    feed.within(small());

    assertThat(feed.refusal(feed.file("\"" + "x".repeat(700) + "\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 1: the header is longer than 500 bytes; check that the file is"
                + " delimited text and that no quote was left open in the header");
  }

  @Test
  void a_header_whose_quotes_do_not_match_refuses_the_file() {
    assertThat(feed.refusal(feed.file("\"Id\"x,Month\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 1: the quotes of the header do not match; mend"
                + " the first row of the file");
  }

  @Test
  void a_file_full_of_misfits_has_no_more_spans_than_another() {
    String stray = "\"A2\"x,2019-02,Drugs,,,\n\n";
    Path file =
        feed.within(SurveyLimits.STANDARD.withSpan(1000))
            .file(HEADER + "\n" + (stray + ROW).repeat(200));

    Survey.Sound sound = feed.sound(file);
    List<Verdict> verdicts = feed.verdicts(sound);

    assertThat(sound.spans()).hasSizeLessThan(20);
    assertThat(verdicts).hasSize(400);
    for (int i = 0; i < 200; i++) {
      var put = (Verdict.Quarantined) verdicts.get(2 * i);
      assertThat(put.original()).isEqualTo(stray.strip());
      assertThat(put.line()).isEqualTo(2 + 3 * i);
      assertThat(put.reasons().getFirst().message())
          .isEqualTo(
              "line " + (2 + 3 * i) + ", column Id: '\"A2\"x' has text after a closing quote");
      assertThat(((Verdict.Accepted) verdicts.get(2 * i + 1)).row().line()).isEqualTo(4 + 3 * i);
    }
  }

  @Test
  void a_misfit_at_the_very_end_is_not_lost() {
    for (String end : List.of("", "\n", "\r\n", "\n\n")) {
      List<Verdict> verdicts =
          feed.verdicts(feed.file(HEADER + "\n" + ROW + "\"A2\"x,2019-02,Drugs,,," + end));

      assertThat(((Verdict.Quarantined) verdicts.get(1)).original())
          .isEqualTo("\"A2\"x,2019-02,Drugs,,,");
    }
  }

  /** Reads 64 bytes at a time, so that rows and their parts come in many pieces. */
  private static SurveyLimits small() {
    return new SurveyLimits(200, 500, 2000, 64, SurveyLimits.STANDARD.unpack());
  }
}
