package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.testing.SmallFeed;

class FeedTableTest {
  private static final FeedTable.Entry OPEN = new FeedTable.Entry("a", "Test", "open");
  private static final FeedTable.Entry PROTECTED = new FeedTable.Entry("a", "Test", "protected");

  @TempDir Path folder;

  @Test
  void a_contract_that_says_what_is_known_is_no_change() {
    assertThat(changes(Map.of("a", OPEN), known(open()))).isEmpty();
  }

  @Test
  void a_contract_that_became_stricter_or_opener_is_a_change() {
    assertThat(changes(Map.of("a", OPEN), known(guarded()))).containsExactly(PROTECTED);
    assertThat(changes(Map.of("a", PROTECTED), known(open()))).containsExactly(OPEN);
  }

  @Test
  void of_two_contracts_of_one_feed_the_one_that_shows_less_counts() {
    assertThat(changes(Map.of(), known(open()), known(guarded()))).containsExactly(PROTECTED);
    assertThat(changes(Map.of(), known(guarded()), known(open()))).containsExactly(PROTECTED);
  }

  @Test
  void the_contract_of_a_refused_file_counts_only_if_its_feed_is_known() {
    assertThat(changes(Map.of(), refused(guarded()))).isEmpty();
    assertThat(changes(Map.of("a", OPEN), refused(guarded()))).containsExactly(PROTECTED);
  }

  private static List<FeedTable.Entry> changes(
      Map<String, FeedTable.Entry> known, FileOutcome... outcomes) {
    return FeedTable.changes(known, new Surveyed(List.of(), List.of(outcomes)));
  }

  private FileOutcome known(SmallFeed feed) {
    return new FileOutcome.Known(arrived(feed), 1, "earlier.csv of load 1");
  }

  private FileOutcome refused(SmallFeed feed) {
    return new FileOutcome.Refused(arrived(feed), List.of());
  }

  private Arrived arrived(SmallFeed feed) {
    return new Arrived(folder.resolve("a.csv"), feed.contract());
  }

  private SmallFeed open() {
    return SmallFeed.called("a", folder);
  }

  private SmallFeed guarded() {
    return SmallFeed.guarded("a", folder);
  }
}
