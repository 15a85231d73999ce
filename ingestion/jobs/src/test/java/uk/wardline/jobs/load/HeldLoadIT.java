package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.jobs.testing.MappedFeed;
import uk.wardline.jobs.testing.Released;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.load.LoadBook;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.load.LoadStory;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** A load that looks wrong, from its being held to what a steward makes of it, and the way back. */
@ExtendWith(SharedPlatform.class)
class HeldLoadIT {
  private static final String IN_FORCE =
      "select source_key from core.fact_tenancy where feed = 'held-tenancies' and recorded_to is"
          + " null order by 1";
  private static final Decision DECISION = new Decision("tester", "Asked the housing team.");

  private final Platform platform;
  private final Released released;

  HeldLoadIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  /** Nobody else could load while a load is held. */
  @AfterEach
  void nothingIsLeftHeld() {
    new LoadBook(platform.postgres().sql())
        .held()
        .ifPresent(
            load -> new HeldLoad(platform, load.loadId()).discard(DECISION, LoadListener.NONE));
  }

  @Test
  void a_load_that_looks_wrong_is_held_until_a_steward_decides_and_can_be_taken_back(
      @TempDir Path folder) {
    var feed =
        new MappedFeed(
            folder,
            "held-tenancies held-housing full 50",
            List.of("KEY", "WHO:string:required", "FROM:date:required"),
            "facts: {tenancy: {person-key: WHO, started: FROM}}");
    var whole = feed.of("1901-01-31", "T1,P1,1901-01-05", "T2,P2,1901-01-06", "T3,P3,1901-01-07");
    var torn = feed.of("1901-02-28", "T1,P1,1901-01-05");
    var first = load(whole);
    assertThat(first.state()).isEqualTo(LoadState.RELEASED);

    var held = load(torn);

    assertThat(held.state()).isEqualTo(LoadState.HELD);
    assertThat(held.release()).isEmpty();
    assertThat(released.rows(IN_FORCE)).as("what readers see").containsExactly("T1", "T2", "T3");
    assertThatThrownBy(() -> load(whole))
        .isInstanceOf(LoadHeld.class)
        .hasMessageContaining("held-tenancies-1901-02-28.csv: 1 rows where")
        .hasMessageContaining("wardline load release " + held.loadId());
    assertThatThrownBy(() -> heldLoad(first).release(DECISION, LoadListener.NONE))
        .isInstanceOf(NoHeldLoad.class)
        .hasMessageContaining("The one that is held is load " + held.loadId());
    assertThat(story(held).checks().getFirst().passed()).as("what did not pass first").isFalse();
    assertThat(story(held).checks())
        .filteredOn(check -> !check.passed())
        .singleElement()
        .satisfies(check -> assertThat(check.figure()).isEqualByComparingTo("66.67"));

    heldLoad(held).discard(DECISION, LoadListener.NONE);

    assertThat(released.rows(IN_FORCE)).containsExactly("T1", "T2", "T3");
    assertThat(story(held).entry().state()).isEqualTo("discarded");
    assertThat(story(held).decision()).contains(DECISION);
    assertThat(load(whole).files()).as("after it").allMatch(FileOutcome.Known.class::isInstance);

    var again = load(torn);
    assertThat(again.state()).as("a discarded file is new again").isEqualTo(LoadState.HELD);
    var release = heldLoad(again).release(DECISION, LoadListener.NONE);

    assertThat(release.loadId()).isEqualTo(again.loadId());
    assertThat(released.rows(IN_FORCE)).as("released").containsExactly("T1");
    assertThat(story(again).entry().state()).isEqualTo("released");
    assertThat(load(torn).files()).allMatch(FileOutcome.Known.class::isInstance);

    long before = first.release().orElseThrow().number();
    var back = new Rollback(platform).to(before, DECISION, LoadListener.NONE);

    assertThat(back.number()).isGreaterThan(release.number());
    assertThat(released.rows(IN_FORCE)).as("rolled back").containsExactly("T1", "T2", "T3");
    assertThat(load(whole).files()).allMatch(FileOutcome.Known.class::isInstance);
    assertThat(story(again).files())
        .as("may come again")
        .extracting(LoadStory.FileTaken::state)
        .containsExactly("withdrawn");
  }

  @Test
  void a_release_that_never_was_or_that_is_now_cannot_be_brought_back() {
    var rollback = new Rollback(platform);

    assertThatThrownBy(() -> rollback.to(999_999, DECISION, LoadListener.NONE))
        .isInstanceOf(RollbackRefused.class)
        .hasMessageContaining("There is no release 999999");
    assertThatThrownBy(() -> rollback.to(released.release(), DECISION, LoadListener.NONE))
        .isInstanceOf(RollbackRefused.class)
        .hasMessageContaining("is what readers see now");
  }

  private IngestReport load(Arrived file) {
    return new Ingest(platform, 1, Clock.systemUTC()).run(List.of(file), LoadListener.NONE);
  }

  private HeldLoad heldLoad(IngestReport report) {
    return new HeldLoad(platform, report.loadId());
  }

  private LoadStory story(IngestReport report) {
    return new LoadBook(platform.postgres().sql()).find(report.loadId()).orElseThrow();
  }
}
