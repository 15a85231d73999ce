package uk.wardline.feeds.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.feeds.FeedFixture.HEADER;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.FeedFixture;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowReader;

/** What is held in memory depends on the limits and not on the file. */
class MemoryTest {

  private static final int MIB = 1 << 20;
  private static final String ROW = "A1,2019-02,Burglary,-1.13,52.63,High Street\n";

  @TempDir Path folder;

  @Test
  void a_survey_allocates_the_same_for_a_file_ten_times_as_long() throws IOException {
    var feed = new FeedFixture(folder);
    Path small = write("small.csv", 20);
    Path large = write("large.csv", 200);
    feed.sound(small); // classes are loaded

    long forSmall = allocated(() -> feed.sound(small));
    long forLarge = allocated(() -> feed.sound(large));

    assertThat(forLarge - forSmall).isLessThan(MIB);
    assertThat(forLarge).isLessThan(16L * MIB);
  }

  @Test
  void a_reader_holds_one_span_whatever_the_file() throws IOException {
    var feed = new FeedFixture(folder);
    Survey.Sound sound = feed.sound(write("large.csv", 200));
    var reader = new RowReader(sound.delivery(), feed.contract());
    long rows = 0;
    for (Span span : sound.spans()) {
      assertThat(span.length()).isLessThan(9L * MIB);
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); lines.next()) {
        rows++;
      }
    }
    assertThat(rows).isEqualTo(sound.delivery().content().rows());
  }

  private Path write(String name, int mebibytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] rows = ROW.repeat(MIB / ROW.length()).getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(file)) {
      out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < mebibytes; i++) {
        out.write(rows);
      }
    }
    return file;
  }

  private static long allocated(Runnable work) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
