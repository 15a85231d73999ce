package uk.wardline.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.jobs.testing.SmallFeed;

/** The job of keys on a mini cluster, with far more repeats than it would have by chance. */
class KeysJobTest {
  private static final int KEYS = 30_000;
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @TempDir Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    ROOT.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ROOT.detachAppender(log);
  }

  @Test
  void every_repeat_of_every_delivery_is_found_and_no_stack_trace_is_logged() {
    var all = survey("all.csv", KEYS);
    var none = survey("none.csv", 2 * KEYS);

    var repeated = new KeysJob(2).run(plan(all, none), List.of(all.spans(), none.spans()));

    assertThat(repeated).extracting(RepeatedKeys::size).containsExactly(KEYS, 0);
    assertThat(LongStream.range(2, 2 * KEYS + 2).map(repeated.getFirst()::firstLine))
        .containsExactlyElementsOf(
            LongStream.range(2, 2 * KEYS + 2)
                .map(line -> line < KEYS + 2 ? 0 : line - KEYS)
                .boxed()
                .toList());
    assertThat(log.list)
        .filteredOn(event -> event.getThrowableProxy() != null)
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  /** A file of sixty thousand rows, whose keys begin again after so many. */
  private Survey.Sound survey(String name, int keys) {
    var feed = feed();
    feed.file(
        name,
        IntStream.range(0, 2 * KEYS)
            .mapToObj(i -> "K%d,2016-01,Drugs,0.5,50.5".formatted(i % keys))
            .toArray(String[]::new));
    return (Survey.Sound)
        new DeliverySurveyor(folder).survey(folder.resolve(name), feed.contract());
  }

  private SmallFeed feed() {
    return SmallFeed.withKey("keyed", folder);
  }

  private WritePlan plan(Survey.Sound... files) {
    return new WritePlan(
        1,
        Instant.EPOCH,
        IntStream.range(0, files.length)
            .mapToObj(i ->
                new WritePlan.Planned(
                    files[i].delivery(),
                    feed().contract(),
                    java.time.LocalDate.EPOCH,
                    RepeatedKeys.NONE))
            .toList(),
        List.of());
  }
}
