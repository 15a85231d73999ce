package uk.wardline.feeds.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.feeds.FeedFixture.HEADER;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.survey.DeliveryChanged;
import uk.wardline.feeds.survey.Survey;

class RowReaderTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String ROW = "A1,2019-02,Burglary,-1.13,52.63,";

  @TempDir Path folder;
  private FeedFixture feed;

  @BeforeEach
  void makeFeed() {
    feed = new FeedFixture(folder);
  }

  @Test
  void utf8_and_windows_1252_are_read_as_the_contract_says() {
    String text = HEADER + "\n" + ROW + "Café “Zoë” – 5€\n";

    assertThat(feed.told(feed.file(text)).getFirst()).contains("\"Café “Zoë” – 5€\"");

    feed.but("maxFieldBytes: 100", "encoding: windows-1252");
    assertThat(feed.told(feed.file(text.getBytes(WINDOWS_1252))).getFirst())
        .contains("\"Café “Zoë” – 5€\"");
  }

  @Test
  void a_byte_that_is_no_utf8_puts_its_row_aside_with_its_column() {
    String good = ROW + "Café\n";
    byte[] bytes =
        concat(
            (HEADER + "\n" + good).getBytes(StandardCharsets.UTF_8),
            (ROW + "\"Café, Zoë\"\n").getBytes(WINDOWS_1252),
            good.getBytes(StandardCharsets.UTF_8));

    List<Verdict> verdicts = feed.verdicts(feed.file(bytes));

    assertThat(verdicts)
        .extracting(verdict -> verdict instanceof Verdict.Accepted)
        .containsExactly(true, false, true);
    var put = (Verdict.Quarantined) verdicts.get(1);
    assertThat(put.reasons())
        .singleElement()
        .extracting(reason -> reason.message() + "; " + reason.remedy())
        .isEqualTo(
            "line 3, column Place: '\"Caf\\xE9, Zo\\xEB\"' is not utf-8; save the file as utf-8, or"
                + " say encoding: windows-1252 in the contract if all of it is");
    assertThat(put.original()).isEqualTo(ROW + "\"Caf\ufffd, Zo\ufffd\"");
  }

  @Test
  void a_replacement_character_that_was_received_is_a_character() {
    assertThat(feed.told(feed.file(HEADER + "\n" + ROW + "a\ufffdb\n")).getFirst())
        .contains("\"a\ufffdb\"");
  }

  @Test
  void a_byte_that_windows_1252_does_not_have_puts_its_row_aside() {
    feed.but("maxFieldBytes: 100", "encoding: windows-1252");
    byte[] bytes =
        concat((HEADER + "\n" + ROW + "x").getBytes(WINDOWS_1252), new byte[] {(byte) 0x81, '\n'});

    assertThat(feed.told(feed.file(bytes)))
        .containsExactly(
            "line 2, column Place: 'x\\x81' is not windows-1252; save the file as windows-1252, or"
                + " say encoding: utf-8 in the contract if all of it is");
  }

  @Test
  void a_character_that_the_file_ends_within_is_told() {
    byte[] bytes =
        concat(
            (HEADER + "\n" + ROW + "x").getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xe2, (byte) 0x82});

    assertThat(feed.told(feed.file(bytes)).getFirst())
        .startsWith("line 2, column Place: 'x\\xE2\\x82' is not utf-8");
  }

  @Test
  void the_original_of_a_row_is_what_stands_in_the_file() {
    String first = "\"A1\",\"2019-02\",\"Burglry\",-1.13,52.63,\"two\r\nlines, \"\"quoted\"\"\"";
    String second = " ,x,,,,";
    List<Verdict> verdicts =
        feed.verdicts(feed.file(HEADER + "\r\n" + first + "\r\n\r\n" + ROW + "\r\n" + second));

    assertThat(verdicts).hasSize(3);
    assertThat(((Verdict.Quarantined) verdicts.get(0)).original()).isEqualTo(first);
    assertThat(((Verdict.Quarantined) verdicts.get(2)).original()).isEqualTo(second);
    assertThat(((Verdict.Quarantined) verdicts.get(2)).line()).isEqualTo(6);
  }

  @Test
  void a_file_that_changes_after_its_survey_is_noticed_before_a_row_of_the_span_is_given()
      throws IOException {
    Path file = feed.file(HEADER + "\n" + ROW + "x\n");
    Survey.Sound sound = feed.sound(file);

    Files.writeString(file, HEADER + "\n" + ROW + "y\n");
    assertThatThrownBy(() -> feed.verdicts(sound))
        .isInstanceOf(DeliveryChanged.class)
        .hasMessage(
            "incidents.csv changed after it was surveyed (bytes 39 to 73): nothing of it is loaded;"
                + " wait until it is written, then load again");

    Files.writeString(file, HEADER);
    assertThatThrownBy(() -> feed.verdicts(sound)).isInstanceOf(DeliveryChanged.class);
    Files.delete(file);
    assertThatThrownBy(() -> feed.verdicts(sound)).isInstanceOf(DeliveryChanged.class);
  }

  private static byte[] concat(byte[]... parts) {
    var out = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
