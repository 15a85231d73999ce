package uk.wardline.feeds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowReader;

/**
 * The law of reading: what was written comes back, however the file is cut and however it is read.
 */
class RoundTripTest {

  private static final int CASES = Boolean.getBoolean("wardline.thorough") ? 20_000 : 600;
  private static final String[] ENDS = {"\n", "\r\n", "\r"};

  /** What is likely to go wrong between fields, and some text of one to four bytes a character. */
  private static final String[] PIECES = {
    "a", "bc", "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "'", ";", "é", "€", "😀", "\ufffd", "\\",
    "\t", "#", "\u2028"
  };

  @TempDir Path folder;
  private FeedFixture feed;

  @BeforeEach
  void makeFeed() {
    feed = new FeedFixture(folder).but("maxFieldBytes: 100", "header: false");
  }

  private record Written(String text, List<List<String>> rows, List<Long> lines) {}

  @Test
  void rows_come_back_as_they_were_written_with_their_lines_for_any_size_of_span_and_of_read() {
    for (int seed = 0; seed < CASES; seed++) {
      var random = new Random(seed);
      Written written = write(random);
      if (written.rows().isEmpty()) {
        continue;
      }
      Path file = feed.file(written.text());
      int span = 1 + random.nextInt(60);
      feed.within(SurveyLimits.STANDARD.withSpan(span).withRead(1 + random.nextInt(20)));

      Survey.Sound sound = feed.sound(file);

      String which = "seed " + seed + ", span " + span + ": " + written.text();
      List<Line> lines = lines(sound);
      assertThat(lines.stream().map(line -> List.of(((Line.Parsed) line).fields())))
          .as(which)
          .containsExactlyElementsOf(written.rows());
      assertThat(lines.stream().map(Line::line))
          .as(which)
          .containsExactlyElementsOf(written.lines());
      assertThat(sound.delivery().content().rows()).as(which).isEqualTo(written.rows().size());
      assertThat(sound.delivery().content().bytes())
          .isEqualTo(written.text().getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @Test
  void any_bytes_at_all_are_rows_misfits_or_a_refusal_and_nothing_is_lost() {
    String soup = "a,\"\n\r";
    for (int seed = 0; seed < CASES; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder("x");
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(soup.charAt(random.nextInt(soup.length())));
      }
      Path file = feed.file(text.toString());
      feed.within(
          SurveyLimits.STANDARD.withSpan(1 + random.nextInt(20)).withRead(1 + random.nextInt(8)));

      switch (feed.survey(file)) {
        case Survey.Refused _ ->
            assertThat(feed.refusal(file))
                .as("seed %s", seed)
                .singleElement()
                .asString()
                .contains("never closed");
        case Survey.Sound sound -> {
          var originals = new ArrayList<String>();
          readAll(sound, originals);
          assertThat(String.join("\n", originals))
              .as("seed %s: %s", seed, text)
              .isEqualTo(withoutBlankLines(text.toString(), originals));
        }
      }
    }
  }

  /**
   * Every character of the originals is in the text in the same order, and what is not is line ends
   * alone.
   */
  private static String withoutBlankLines(String text, List<String> originals) {
    int at = 0;
    for (String original : originals) {
      int found = text.indexOf(original, at);
      assertThat(text.substring(at, found)).matches("[\r\n]*");
      at = found + original.length();
    }
    assertThat(text.substring(at)).matches("[\r\n]*");
    return String.join("\n", originals);
  }

  private List<Line> lines(Survey.Sound sound) {
    return readAll(sound, new ArrayList<>());
  }

  private List<Line> readAll(Survey.Sound sound, List<String> originals) {
    var reader = new RowReader(sound.delivery(), feed.contract());
    var all = new ArrayList<Line>();
    long rows = 0;
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        Line line = lines.next();
        originals.add(line.original());
        all.add(line);
        rows++;
      }
    }
    assertThat(rows).isEqualTo(sound.delivery().content().rows());
    return all;
  }

  private static Written write(Random random) {
    var text = new StringBuilder();
    var rows = new ArrayList<List<String>>();
    var lines = new ArrayList<Long>();
    String end = ENDS[random.nextInt(ENDS.length)];
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      while (random.nextInt(6) == 0) {
        text.append(end); // a blank line
      }
      lines.add(linesIn(text) + 1);
      rows.add(writeRow(text, random));
      if (i < count - 1 || random.nextBoolean()) {
        text.append(end);
      }
    }
    return new Written(text.toString(), rows, lines);
  }

  private static List<String> writeRow(StringBuilder text, Random random) {
    var fields = new ArrayList<String>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      String field = field(random);
      // A row of one empty field would be a blank line unless it is quoted.
      boolean quoted =
          mustBeQuoted(field) || random.nextInt(4) == 0 || (count == 1 && field.isEmpty());
      text.append(i > 0 ? "," : "")
          .append(quoted ? "\"" + field.replace("\"", "\"\"") + "\"" : field);
      fields.add(field);
    }
    return fields;
  }

  private static String field(Random random) {
    var field = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      field.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return field.toString();
  }

  /** A quote within an unquoted field is text, so that only one at its start needs quoting. */
  private static boolean mustBeQuoted(String field) {
    return field.startsWith("\"") || field.matches("(?s).*[,\n\r].*");
  }

  private static long linesIn(CharSequence text) {
    return text.toString()
        .replace("\r\n", "\n")
        .chars()
        .filter(c -> c == '\n' || c == '\r')
        .count();
  }
}
