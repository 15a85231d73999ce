package uk.wardline.feeds.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static uk.wardline.feeds.FeedFixture.HEADER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;

class DeliverySurveyorTest {

  private static final String ROW = "A1,2019-02,Burglary,-1.13,52.63,High Street\n";

  private static final String REORDERED =
      """
      Place,Type,Month,Extra "x",Longitude,Latitude,Id
      High Street,Burglary,2019-02,yes,-1.13,52.63,A1
      """;

  @TempDir Path folder;
  private FeedFixture feed;

  @BeforeEach
  void makeFeed() {
    feed = new FeedFixture(folder);
  }

  @Test
  void a_sound_file_has_an_id_by_its_content_under_any_name() throws IOException {
    Path file = feed.file(HEADER + "\n" + ROW);
    Path other = Files.copy(file, folder.resolve("other.csv"));

    Delivery first = feed.sound(file).delivery();
    Delivery second = feed.sound(other).delivery();

    assertThat(first.id()).isEqualTo(second.id()).hasSize(64);
    assertThat(first.fileName()).isEqualTo("incidents.csv");
    assertThat(first.content())
        .isEqualTo(new Delivery.Content(file.toString(), false, Files.size(file), 1));
    assertThat(first.header().names())
        .containsExactly("Id", "Month", "Type", "Longitude", "Latitude", "Place");
    assertThat(first.scope()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_skipped_and_noted() {
    Survey.Sound sound = feed.sound(feed.file("\ufeff" + HEADER + "\n" + ROW));

    assertThat(sound.delivery().header().names()).startsWith("Id");
    assertThat(sound.notes()).extracting(Note::kind).containsExactly(Note.Kind.BYTE_ORDER_MARK);
  }

  @Test
  void the_mark_of_utf8_does_not_fit_windows_1252() {
    feed.but("maxFieldBytes: 100", "encoding: windows-1252");

    assertThat(feed.refusal(feed.file("\ufeff" + HEADER + "\n" + ROW)))
        .containsExactly(
            "incidents.csv: the file begins with the mark of UTF-8, and the contract says"
                + " windows-1252; save it as windows-1252, or change encoding in the contract");
  }

  @Test
  void windows_1252_that_looks_like_utf8_is_noted() {
    feed.but("maxFieldBytes: 100", "encoding: windows-1252");
    String text = HEADER + "\n" + ROW.replace("High", "Café");

    assertThat(feed.sound(feed.file(text)).notes())
        .extracting(Note::message)
        .map(message -> message.replace(folder + "/", ""))
        .containsExactly(
            "incidents.csv looks like utf-8, and the contract says windows-1252: letters with"
                + " accents will be wrong if it is");
    assertThat(feed.sound(feed.file(text.getBytes(Charset.forName("windows-1252")))).notes())
        .isEmpty();
  }

  @Test
  void utf16_is_refused() {
    assertThat(feed.refusal(feed.file((HEADER + "\n").getBytes(StandardCharsets.UTF_16))))
        .containsExactly("incidents.csv: the file is UTF-16; save it as utf-8");
  }

  @Test
  void lines_may_end_with_lf_crlf_or_cr() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Path file =
          feed.file(
              HEADER
                  + end
                  + ROW.strip()
                  + end
                  + "A2,2019-02,Drugs,,,\"two"
                  + end
                  + "lines\""
                  + end
                  + "A3,2019-02,Drugs,,,"
                  + end);

      assertThat(feed.sound(file).delivery().content().rows()).isEqualTo(3);
      assertThat(feed.verdicts(file))
          .extracting(verdict -> ((uk.wardline.feeds.row.Verdict.Accepted) verdict).row().line())
          .containsExactly(2L, 3L, 5L);
    }
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(feed.refusal(feed.file("")))
        .containsExactly("incidents.csv: the file is empty; have it delivered again");
    assertThat(feed.refusal(feed.file("\n\r\n\n")))
        .containsExactly("incidents.csv: the file has blank lines alone; have it delivered again");
  }

  @Test
  void a_header_alone_is_refused_as_a_full_delivery_and_fine_as_a_delta() {
    assertThat(feed.refusal(feed.file(HEADER + "\n")))
        .containsExactly(
            "incidents.csv: the file has a header and no rows; as a full delivery it would end"
                + " every record that it replaces; have it delivered again, or make the feed a"
                + " delta if no rows is a real answer");

    Survey.Sound delta = feed.but("mode: full", "mode: delta").sound(feed.file(HEADER));

    assertThat(delta.spans()).isEmpty();
    assertThat(delta.delivery().content().rows()).isZero();
    assertThat(delta.notes()).extracting(Note::kind).containsExactly(Note.Kind.HEADER_ALONE);
  }

  @Test
  void columns_that_are_missing_are_told_all_at_once() {
    assertThat(feed.refusal(feed.file("Id,Month,Typ,Longitude,Latitude\nA1,2019-02,Drugs,,\n")))
        .containsExactly(
            "incidents.csv, line 1, column Type: the column is not in the header; the file has"
                + " 'Typ': rename it to 'Type' at the source",
            "incidents.csv, line 1, column Place: the column is not in the header; add the column"
                + " at the source, or remove it from the contract");
  }

  @Test
  void a_first_row_that_is_no_header_of_the_feed_is_told_without_its_values() {
    assertThat(feed.refusal(feed.file(HEADER.replace(',', ';') + "\n")))
        .containsExactly(
            "incidents.csv, line 1: the row has none of the contract's columns; check the"
                + " delimiter, which the contract gives as ','");
    assertThat(feed.refusal(feed.file("Smith,Smith,,1970-01-01\n")))
        .containsExactly(
            "incidents.csv, line 1: the row has none of the contract's columns; check that the file"
                + " is of this feed and begins with a header; if it has none, write \"header:"
                + " false\" in the contract");
  }

  @Test
  void columns_in_another_order_and_added_ones_are_fine_and_noted() {
    Path file = feed.file(REORDERED);

    assertThat(feed.told(file))
        .containsExactly(
            "{\"Place\":\"High Street\",\"Type\":\"Burglary\",\"Month\":\"2019-02\",\"Extra"
                + " \\\"x\\\"\":\"yes\","
                + "\"Longitude\":\"-1.13\",\"Latitude\":\"52.63\",\"Id\":\"A1\"}");
    assertThat(
            feed.sound(file).notes().stream()
                .map(Note::message)
                .map(text -> text.replace(folder + "/", "")))
        .containsExactly(
            "incidents.csv has columns that the contract does not know, kept as received: Extra"
                + " \"x\"",
            "incidents.csv has the columns in another order than the contract, which is fine");
  }

  @Test
  void a_column_given_twice_or_without_a_name_is_refused() {
    assertThat(feed.refusal(feed.file(HEADER + ",Type,\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 1, column Type: column 7 has the same name as column 3; give each"
                + " column a name of its own",
            "incidents.csv, line 1: column 8 has no name; name it, or remove the delimiter at the"
                + " end");
  }

  @Test
  void a_file_without_a_header_has_the_columns_of_the_contract() {
    feed.but("maxFieldBytes: 100", "header: false");

    Survey.Sound sound = feed.sound(feed.file(ROW));

    assertThat(sound.delivery().header().names()).hasSize(6);
    assertThat(sound.delivery().content().rows()).isEqualTo(1);
  }

  @Test
  void a_quote_that_is_never_closed_refuses_the_file_with_its_line() {
    assertThat(
            feed.refusal(
                feed.file(HEADER + "\n" + ROW + "A2,2019-02,Drugs,,,\"High\nStreet\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 3, column Place:"
                + " '\"High␊Street␊A1,2019-02,Burglary,-1.13,52.63,High Street␊' opens a quote that"
                + " is never closed, so the rows after it cannot be told apart; close it at the"
                + " source, or double it if it belongs to the text");
  }

  @Test
  void what_stands_after_a_quote_is_not_shown_where_the_feed_is_about_persons() {
    feed.but("- name: Place", "- name: Place\n        classification: personal");

    assertThat(feed.refusal(feed.file(HEADER + "\nA2,\"2019-02,Drugs,,,12 Mill Lane\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 2, column Month: '****' opens a quote that is never closed, so the"
                + " rows after it cannot be told apart; close it at the source, or double it if it"
                + " belongs to the text");
  }

  @Test
  void a_quote_that_opens_in_a_row_beyond_the_limit_is_told_with_its_value_too() {
    feed.within(new SurveyLimits(200, 500, 100_000, 64, SurveyLimits.STANDARD.unpack()));

    assertThat(feed.refusal(feed.file(HEADER + "\nA2,2019-02,\"Drugs" + "\nx".repeat(2000))))
        .singleElement()
        .asString()
        .startsWith("incidents.csv, line 2, column Type: '\"Drugs␊x␊x␊x")
        .contains("␊…' opens a quote that is never closed");
  }

  @Test
  void two_byte_order_marks_are_told() {
    assertThat(feed.refusal(feed.file("\ufeff\ufeff" + HEADER + "\n" + ROW)))
        .containsExactly(
            "incidents.csv: the file begins with two byte order marks (U+FEFF U+FEFF), and the"
                + " second would be part of its first value; save it with one mark, or with none");
  }

  @Test
  void a_mark_or_an_escape_in_a_name_is_made_visible() {
    assertThat(feed.refusal(feed.file(HEADER.replace("Place", "\ufeffPlace") + "\n" + ROW)))
        .containsExactly(
            "incidents.csv, line 1, column Place: the column is not in the header; the file has"
                + " '<U+FEFF>Place': rename it to 'Place' at the source");

    assertThat(feed.sound(feed.file(HEADER + ",\u001b[31mred\n" + ROW.strip() + ",1\n")).notes())
        .extracting(Note::message)
        .singleElement()
        .asString()
        .endsWith("kept as received: ␛[31mred");
  }

  @Test
  void faults_of_the_header_and_of_the_rows_are_told_together() {
    assertThat(
            feed.refusal(
                feed.file(
                    "Id,Month,Typ,Longitude,Latitude\nA1,2019-02,Drugs,,\n\"A2,2019-02,Drugs,,\n")))
        .containsExactly(
            "incidents.csv, line 1, column Type: the column is not in the header; the file has"
                + " 'Typ': rename it to 'Type' at the source",
            "incidents.csv, line 1, column Place: the column is not in the header; add the column"
                + " at the source, or remove it from the contract",
            "incidents.csv, line 3, column Id: '\"A2,2019-02,Drugs,,␊' opens a quote that is never"
                + " closed, so the rows after it cannot be told apart; close it at the source, or"
                + " double it if it belongs to the text");
  }

  @Test
  void a_faulty_header_alone_is_told_with_both_its_faults() {
    assertThat(feed.refusal(feed.file(HEADER + ",\n")))
        .containsExactly(
            "incidents.csv, line 1: column 7 has no name; name it, or remove the delimiter at the"
                + " end",
            "incidents.csv: the file has a header and no rows; as a full delivery it would end"
                + " every record that it replaces; have it delivered again, or make the feed a"
                + " delta if no rows is a real answer");
  }

  @Test
  void a_gzip_that_ends_early_and_has_a_faulty_header_is_told_both() throws IOException {
    byte[] packed = gzip((HEADER + ",\n" + ROW.repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("torn.csv.gz");
    Files.write(file, Arrays.copyOf(packed, packed.length / 2));

    assertThat(feed.refusal(file))
        .containsExactly(
            "torn.csv.gz, line 1: column 7 has no name; name it, or remove the delimiter at the"
                + " end",
            "torn.csv.gz: the gzip is broken or ends early; have it delivered again");
    assertThat(folder.toFile().list()).containsExactly("torn.csv.gz");
  }

  @Test
  void the_same_content_has_another_id_under_another_feed() throws IOException {
    Path file = feed.file(HEADER + "\n" + ROW);
    var other = new FeedFixture(folder).but("id: incidents", "id: other-incidents");

    assertThat(other.sound(file).delivery().id()).isNotEqualTo(feed.sound(file).delivery().id());
  }

  @Test
  void the_id_is_the_hash_of_feed_zero_byte_and_content() throws Exception {
    Path file = feed.file(HEADER + "\n" + ROW);

    assertThat(feed.sound(file).delivery().id())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(
                            ("incidents\0" + HEADER + "\n" + ROW)
                                .getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_gzip_is_unpacked_into_the_work_folder_and_has_the_id_of_its_content() throws IOException {
    Path plain = feed.file(HEADER + "\n" + ROW.repeat(1000));
    Path packed = Files.write(folder.resolve("packed.csv.gz"), gzip(Files.readAllBytes(plain)));

    Survey.Sound sound = feed.sound(packed);

    assertThat(sound.delivery().id()).isEqualTo(feed.sound(plain).delivery().id());
    assertThat(sound.delivery().content().spooled()).isTrue();
    assertThat(sound.delivery().content().file()).hasSameBinaryContentAs(plain);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(sound.delivery().content().file())))
        .isEqualTo("rw-------");
    assertThat(sound.notes()).extracting(Note::kind).containsExactly(Note.Kind.UNPACKED);
    assertThat(feed.told(packed)).hasSize(1000);
  }

  @Test
  void a_broken_gzip_is_refused_and_leaves_nothing_behind() throws IOException {
    byte[] packed = gzip((HEADER + "\n" + ROW.repeat(1000)).getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("broken.csv.gz");
    for (int cut : List.of(5, packed.length / 2, packed.length - 4)) {
      Files.write(file, Arrays.copyOf(packed, cut));

      assertThat(feed.refusal(file))
          .containsExactly(
              "broken.csv.gz: the gzip is broken or ends early; have it delivered again");
    }
    packed[packed.length / 2] ^= 0x55;
    Files.write(file, packed);
    assertThat(feed.refusal(file)).hasSize(1);
    assertThat(folder.toFile().list()).containsExactly("broken.csv.gz");
  }

  @Test
  void a_gzip_of_two_members_is_read_to_its_end_and_a_broken_second_one_is_refused()
      throws IOException {
    byte[] one = gzip((HEADER + "\n" + ROW.repeat(10)).getBytes(StandardCharsets.UTF_8));
    byte[] two = gzip(ROW.repeat(20).getBytes(StandardCharsets.UTF_8));
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    Path file = folder.resolve("two.csv.gz");
    Files.write(file, both);

    assertThat(feed.sound(file).delivery().content().rows()).isEqualTo(30);

    for (int cut : List.of(one.length + 6, one.length + two.length / 2)) {
      Files.write(file, Arrays.copyOf(both, cut));
      assertThat(feed.refusal(file)).hasSize(1);
    }
    both[one.length] ^= 0x55;
    Files.write(file, both);
    assertThat(feed.refusal(file))
        .containsExactly("two.csv.gz: the gzip is broken or ends early; have it delivered again");
  }

  @Test
  void a_gzip_bomb_is_refused_before_it_fills_the_disk() throws IOException {
    var limits = SurveyLimits.STANDARD;
    feed.within(
        new SurveyLimits(
            limits.span(),
            limits.row(),
            limits.misfit(),
            limits.read(),
            new SurveyLimits.Unpack(1 << 20, 200, 1 << 16)));
    Path file =
        Files.write(
            folder.resolve("bomb.gz"),
            gzip((HEADER + "\n" + ROW.repeat(100_000)).getBytes(StandardCharsets.UTF_8)));

    assertThat(feed.refusal(file))
        .containsExactly(
            "bomb.gz: unpacks to more than 1048576 bytes, of 1048576 allowed and at most 200 times"
                + " its size; deliver it unpacked, or in parts");
    assertThat(folder.toFile().list()).containsExactly("bomb.gz");
  }

  @Test
  void what_is_no_text_is_refused_by_name() throws IOException {
    assertThat(feed.refusal(feed.file("PK\u0003\u0004rest")))
        .containsExactly(
            "incidents.csv: the file is a ZIP archive or a spreadsheet; deliver it as CSV");
    assertThat(feed.refusal(feed.file("%PDF-1.7")))
        .containsExactly("incidents.csv: the file is a PDF; deliver it as CSV");
    assertThat(feed.refusal(feed.file("Id,Mon\0th")))
        .containsExactly("incidents.csv: the file is no text: byte 7 is zero; deliver it as CSV");
    assertThat(feed.refusal(feed.file(gzip(gzip("x".getBytes(StandardCharsets.UTF_8))))))
        .containsExactly("incidents.csv: the file is packed twice; pack it once");
  }

  @Test
  void a_header_in_another_encoding_is_refused() {
    assertThat(feed.refusal(feed.file("Id,Müll".getBytes(Charset.forName("windows-1252")))))
        .containsExactly(
            "incidents.csv, line 1: the header is not utf-8; save the file as utf-8, or change"
                + " encoding in the contract");
  }

  @Test
  void what_is_not_there_or_no_file_is_refused() throws IOException {
    assertThat(feed.refusal(folder.resolve("nothing.csv")))
        .containsExactly("nothing.csv: there is no such file; check the path");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThat(feed.refusal(inner))
        .containsExactly("inner: this is a folder or a device, not a file; name a file");
  }

  @Test
  void a_file_that_may_not_be_read_is_refused() throws IOException {
    Path secret = feed.file(HEADER);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(secret))
        .as("run as the superuser, who may read everything")
        .isFalse();
    assertThat(feed.refusal(secret))
        .containsExactly(
            "incidents.csv: the file may not be read; give this account the right to read it");
  }

  @Test
  void a_file_that_grows_while_it_is_read_is_refused() {
    Path file = feed.file(HEADER + "\n" + ROW);
    FileFacts real = FileFacts.real();
    // Facts are asked for before and after: the file grows just before the second time.
    var asked = new int[1];
    FileFacts growing =
        path -> {
          if (asked[0]++ == 1) {
            Files.writeString(path, ROW, StandardOpenOption.APPEND);
          }
          return real.of(path);
        };

    Survey survey =
        new DeliverySurveyor(folder, SurveyLimits.STANDARD, growing).survey(file, feed.contract());

    assertThat(((Survey.Refused) survey).faults())
        .extracting(fault -> fault.sentence().replace(folder + "/", ""))
        .containsExactly(
            "incidents.csv: the file changed while it was read: something still writes to it; load"
                + " it again when it is complete; let the source write under another name and"
                + " rename at the end");
  }

  @Test
  void a_growing_file_that_looks_broken_is_told_to_be_growing() throws IOException {
    byte[] packed = gzip((HEADER + "\n" + ROW.repeat(1000)).getBytes(StandardCharsets.UTF_8));
    List<byte[]> halves =
        List.of(
            (HEADER + "\nA1,2019-02,\"Bur").getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(packed, packed.length / 2),
            packed);
    for (byte[] half : halves) {
      Path file = Files.write(folder.resolve("half.csv"), half);
      var asked = new int[1];
      FileFacts growing =
          path -> new FileFacts.Facts(Files.size(path) + asked[0]++, FileTime.fromMillis(0), null);

      Survey survey =
          new DeliverySurveyor(folder, SurveyLimits.STANDARD, growing)
              .survey(file, feed.contract());

      assertThat(((Survey.Refused) survey).faults())
          .extracting(FileFault::code)
          .containsExactly(FaultCode.CHANGING);
      assertThat(folder.toFile().list()).containsExactly("half.csv");
    }
  }

  @Test
  void a_file_that_was_replaced_by_one_of_the_same_size_is_refused() {
    Path file = feed.file(HEADER + "\n" + ROW);
    FileFacts real = FileFacts.real();
    var asked = new int[1];
    FileFacts replaced =
        path -> {
          var facts = real.of(path);
          return new FileFacts.Facts(facts.size(), facts.changed(), asked[0]++);
        };

    Survey survey =
        new DeliverySurveyor(folder, SurveyLimits.STANDARD, replaced).survey(file, feed.contract());

    assertThat(survey).isInstanceOf(Survey.Refused.class);
  }

  @Test
  void the_scope_is_the_most_frequent_month_of_the_first_rows() {
    feed.scoped();
    String march = ROW.replace("2019-02", "2019-03");
    String broken = ROW.replace("2019-02", "February");

    assertThat(
            feed.sound(feed.file(HEADER + "\n" + march + ROW + broken + broken + ROW))
                .delivery()
                .scope())
        .contains("2019-02");
    assertThat(feed.sound(feed.file(HEADER + "\n" + march + ROW)).delivery().scope())
        .as("of two, the earlier")
        .contains("2019-02");
    assertThat(feed.refusal(feed.file(HEADER + "\n" + broken)))
        .containsExactly(
            "incidents.csv, column Month: none of the first rows has a month here, so it cannot be"
                + " told which month the file stands for; fill the column at the source");
  }

  @Test
  void blank_lines_are_no_rows_and_are_noted() {
    Survey.Sound sound =
        feed.sound(feed.file("\n" + HEADER + "\n\n" + ROW + "\r\n\n" + ROW + "\n"));

    assertThat(sound.delivery().content().rows()).isEqualTo(2);
    assertThat(
            sound.notes().stream().map(Note::message).map(text -> text.replace(folder + "/", "")))
        .containsExactly("incidents.csv has 5 blank lines, which are skipped");
  }

  @Test
  void a_file_is_cut_into_spans_that_cover_it_without_a_gap() throws IOException {
    Path file =
        feed.within(SurveyLimits.STANDARD.withSpan(100)).file(HEADER + "\n" + ROW.repeat(10));

    List<Span> spans = feed.sound(file).spans();

    assertThat(spans).hasSize(4);
    long next = HEADER.length() + 1L;
    for (Span span : spans) {
      assertThat(span.offset()).isEqualTo(next);
      next += span.length();
    }
    assertThat(next).isEqualTo(Files.size(file));
    assertThat(spans.stream().map(Span.Rows.class::cast).map(Span.Rows::firstLine))
        .containsExactly(2L, 5L, 8L, 11L);
    assertThat(spans.stream().map(Span.Rows.class::cast).mapToLong(Span.Rows::rows).sum())
        .isEqualTo(10);
  }

  @Test
  void a_survey_can_be_sent_to_another_process() throws IOException, ClassNotFoundException {
    Survey.Sound sound = feed.sound(feed.file(HEADER + "\n" + ROW + "\"A2\"x,2019-02,Drugs,,,\n"));
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(sound.delivery());
      for (Span span : sound.spans()) {
        out.writeObject(span);
      }
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(sound.delivery());
      for (Span span : sound.spans()) {
        assertThat(in.readObject()).isEqualTo(span);
      }
    }
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
