package uk.wardline.index.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdKeeperTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final Instant MONDAY = Instant.parse("2026-04-06T02:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-04-07T02:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-04-08T02:00:00Z");

  private final IdKeeper keeper = new IdKeeper(new Random(1));

  @Test
  void anIdStaysWhileTheClusterGrows() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b", "c");
    CustomerLedger tuesday = run(monday, TUESDAY, "a b d", "c");
    assertThat(id(tuesday, "a")).isEqualTo(id(monday, "a")).isEqualTo(id(tuesday, "d"));
    assertThat(tuesday.events()).hasSize(2);
  }

  @Test
  void aRunThatFindsTheSameChangesNothing() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b", "c");
    CustomerLedger tuesday = run(monday, TUESDAY, "c", "b a");
    assertThat(tuesday.spells()).isEqualTo(monday.spells());
    assertThat(tuesday.events()).isEqualTo(monday.events());
  }

  @Test
  void aMergeKeepsTheIdOfTheLargerPartAndTheOtherResolvesToIt() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b", "c");
    CustomerLedger tuesday = run(monday, TUESDAY, "a b c");
    assertThat(tuesday.resolve(id(monday, "c"))).containsExactly(id(monday, "a"));
    assertThat(tuesday.events().getLast()).isInstanceOf(CustomerEvent.Merged.class);
  }

  @Test
  void aSplitLeavesTheIdWithTheLargerPartAndResolvesToBoth() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b c");
    CustomerLedger tuesday = run(monday, TUESDAY, "a b", "c");
    assertThat(id(tuesday, "a")).isEqualTo(id(monday, "a"));
    assertThat(tuesday.resolve(id(monday, "a")))
        .containsExactlyInAnyOrder(id(tuesday, "a"), id(tuesday, "c"));
    assertThat(tuesday.events().getLast()).isInstanceOf(CustomerEvent.Split.class);
  }

  @Test
  void anUndoneMergePutsEveryRecordBackAndSaysSo() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b", "c");
    CustomerLedger tuesday = run(monday, TUESDAY, "a b c");
    long merge = tuesday.events().getLast().number();
    CustomerLedger wednesday = IdKeeper.undo(tuesday, merge, DAY, WEDNESDAY);
    assertThat(id(wednesday, "c")).isEqualTo(id(monday, "c"));
    assertThat(wednesday.resolve(id(monday, "c"))).containsExactly(id(monday, "c"));
    assertThat(wednesday.events().getLast()).isInstanceOf(CustomerEvent.Undone.class);
    assertThat(run(wednesday, WEDNESDAY.plusSeconds(1), "a b", "c").events())
        .hasSameSizeAs(wednesday.events());
  }

  @Test
  void whatWasHeldForTrueOnAnEarlierDayCanStillBeSeen() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a b", "c");
    CustomerLedger tuesday = run(monday, TUESDAY, "a b c");
    assertThat(tuesday.heldAt(MONDAY.plusSeconds(60)).get(ref("c"))).isEqualTo(id(monday, "c"));
    assertThat(tuesday.heldAt(TUESDAY).get(ref("c"))).isEqualTo(id(tuesday, "a"));
    assertThat(tuesday.heldAt(MONDAY.minusSeconds(60))).isEmpty();
  }

  @Test
  void onlyAMergeOrASplitCanBeUndone() {
    CustomerLedger monday = run(CustomerLedger.EMPTY, MONDAY, "a");
    assertThatThrownBy(() -> IdKeeper.undo(monday, 1, DAY, TUESDAY))
        .hasMessage("Event 1 is no merge or split and cannot be undone");
  }

  @Test
  void anIdWithOneWrongCharacterIsNone() {
    String id = CustomerId.next(new Random(2)).value();
    char other = id.charAt(3) == 'A' ? 'B' : 'A';
    assertThatThrownBy(() -> new CustomerId(id.substring(0, 3) + other + id.substring(4)))
        .hasMessageContaining("is no customer id");
  }

  private CustomerLedger run(CustomerLedger before, Instant at, String... clusters) {
    List<NavigableSet<RecordRef>> sets =
        Arrays.stream(clusters).map(IdKeeperTest::records).toList();
    return keeper.assign(before, sets, DAY, at);
  }

  private static NavigableSet<RecordRef> records(String keys) {
    NavigableSet<RecordRef> records = new TreeSet<>();
    Arrays.stream(keys.split(" ", -1)).map(IdKeeperTest::ref).forEach(records::add);
    return records;
  }

  private static RecordRef ref(String key) {
    return new RecordRef("tax", key);
  }

  private static CustomerId id(CustomerLedger ledger, String key) {
    return ledger.customerOf(ref(key)).orElseThrow();
  }
}
