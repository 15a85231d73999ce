package uk.wardline.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.CustomerEvent;
import uk.wardline.index.identity.RecordRef;

class CrossReferenceTest {
  private static final CrossReference NONE = new CrossReference(List.of(), List.of());
  private static final LocalDate MONDAY = LocalDate.of(2014, 3, 3);

  private final Random random = new Random(7);

  @Test
  void a_record_keeps_its_id_and_a_merge_moves_the_smaller_part() {
    var first = NONE.after(found(group("a", "b"), group("c")), day(1), random);
    var second = first.after(found(group("a", "b", "c")), day(2), random);

    assertThat(customer(second, "a")).isEqualTo(customer(first, "a"));
    assertThat(customer(second, "c")).isEqualTo(customer(first, "a"));
    assertThat(second.events()).last().isInstanceOf(CustomerEvent.Merged.class);
    assertThat(second.entries())
        .filteredOn(e -> e.record().equals(ref("c")))
        .extracting(CrossReference.Entry::from, CrossReference.Entry::to)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(MONDAY.plusDays(1), MONDAY.plusDays(2)),
            org.assertj.core.api.Assertions.tuple(MONDAY.plusDays(2), null));
  }

  @Test
  void the_same_groups_change_nothing() {
    var first = NONE.after(found(group("a", "b"), group("c")), day(1), random);

    assertThat(first.after(found(group("a", "b"), group("c")), day(2), random)).isEqualTo(first);
  }

  @Test
  void a_record_that_is_in_no_group_stays_with_its_customer() {
    var first = NONE.after(found(group("a", "b")), day(1), random);
    var second = first.after(found(group("a")), day(2), random);

    assertThat(customer(second, "b")).isEqualTo(customer(first, "b"));
  }

  @Test
  void a_split_is_an_event_and_gives_the_smaller_part_a_new_id() {
    var first = NONE.after(found(group("a", "b", "c")), day(1), random);
    var second = first.after(found(group("a", "b"), group("c")), day(2), random);

    assertThat(customer(second, "a")).isEqualTo(customer(first, "a"));
    assertThat(customer(second, "c")).isNotEqualTo(customer(first, "c"));
    assertThat(second.events()).last().isInstanceOf(CustomerEvent.Split.class);
  }

  @Test
  void a_held_link_joins_nobody_but_says_who_would_be_whom() {
    var groups = List.of(group("a", "b"), group("c"), group("d"));
    var first = NONE.after(held(groups, "b", "c"), day(1), random);

    assertThat(customer(first, "c")).isNotEqualTo(customer(first, "a"));
    assertThat(entry(first, "c").probable()).isEqualTo(customer(first, "a"));
    assertThat(entry(first, "a").probable()).isEqualTo(customer(first, "a"));
    assertThat(entry(first, "d").probable()).isEqualTo(customer(first, "d"));
    assertThat(
            List.of(entry(first, "a").band(), entry(first, "c").band(), entry(first, "d").band()))
        .containsExactly("certain", "probable", "apart");

    var joined = first.after(found(group("a", "b", "c"), group("d")), day(2), random);

    assertThat(customer(joined, "c")).isEqualTo(entry(first, "c").probable());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void spells_of_a_record_never_overlap_and_leave_no_gap(long seed) {
    var chance = new Random(seed);
    var reference = NONE;
    for (int run = 1; run <= 30; run++) {
      // Some runs are of one day.
      reference = reference.after(found(chance), day(run / 2), chance);
    }
    Map<RecordRef, List<CrossReference.Entry>> spells = new HashMap<>();
    reference
        .entries()
        .forEach(e -> spells.computeIfAbsent(e.record(), _ -> new ArrayList<>()).add(e));
    assertThat(spells).hasSize(12);
    spells
        .values()
        .forEach(of -> {
          for (int i = 1; i < of.size(); i++) {
            assertThat(of.get(i).from())
                .isEqualTo(of.get(i - 1).to())
                .isAfter(of.get(i - 1).from());
          }
          assertThat(of.getLast().to()).isNull();
        });
  }

  private static CustomerFinder.Found found(Random chance) {
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (char c = 'a'; c < 'm'; c++) {
      groups.computeIfAbsent(chance.nextInt(5), _ -> new ArrayList<>()).add(String.valueOf(c));
    }
    var found = groups.values().stream().map(g -> group(g.toArray(String[]::new))).toList();
    var first = found.getFirst().records().first();
    var last = found.getLast().records().first();
    return chance.nextBoolean() && !first.equals(last)
        ? held(found, first.key(), last.key())
        : new CustomerFinder.Found(found, List.of(), "a model", List.of());
  }

  private static CustomerFinder.Found found(CustomerFinder.Group... groups) {
    return new CustomerFinder.Found(List.of(groups), List.of(), "a model", List.of());
  }

  /** Two records of different groups are held to be one person. */
  private static CustomerFinder.Found held(
      List<CustomerFinder.Group> groups, String one, String other) {
    var link = FoundLink.of(ref(one), ref(other), Band.PROBABLE, 3, 0.9, "{}");
    return new CustomerFinder.Found(groups, List.of(link), "a model", List.of());
  }

  private static CustomerFinder.Group group(String... keys) {
    return new CustomerFinder.Group(
        Arrays.stream(keys)
            .map(CrossReferenceTest::ref)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static RecordRef ref(String key) {
    return new RecordRef("housing", key);
  }

  private static CrossReference.Moment day(int number) {
    LocalDate day = MONDAY.plusDays(number);
    return new CrossReference.Moment(number, day, Instant.parse(day + "T06:00:00Z"));
  }

  private static Object customer(CrossReference reference, String key) {
    return entry(reference, key).customer();
  }

  private static CrossReference.Entry entry(CrossReference reference, String key) {
    return Objects.requireNonNull(reference.current().get(ref(key)));
  }
}
