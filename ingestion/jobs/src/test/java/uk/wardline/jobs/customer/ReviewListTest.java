package uk.wardline.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.ReviewList.Candidate;

/** Customers a and b with c held to be a, or whatever a test makes of them. */
class ReviewListTest {
  private static final ReviewList NONE = new ReviewList(List.of());
  private static final LocalDate MONDAY = LocalDate.of(2014, 3, 3);
  private static final FoundLink HELD = held("b", "c");

  private final Random random = new Random(7);
  private final CustomerFinder.Found run = found(List.of(HELD), group("a", "b"), group("c"));
  private final CrossReference who =
      new CrossReference(List.of(), List.of()).after(run, day(1), random);
  private final ReviewList first = NONE.after(run, who, said(who), day(1));

  @Test
  void a_held_link_is_open_from_the_side_of_the_smaller_customer() {
    assertThat(first.open()).isEqualTo(1);
    Candidate candidate = first.candidates().getFirst();
    assertThat(candidate.record().ref()).isEqualTo(ref("c"));
    assertThat(candidate.other().ref()).isEqualTo(ref("b"));
    assertThat(candidate.other().customer())
        .isEqualTo(Objects.requireNonNull(who.current().get(ref("a"))).customer());
    assertThat(candidate.times().from()).isEqualTo(MONDAY.plusDays(1));
    assertThat(candidate.state()).isEqualTo("open");
  }

  @Test
  void the_same_run_again_changes_nothing_though_other_records_speak_for_it() {
    var again = found(List.of(held("a", "c")), group("a", "b"), group("c"));
    var after = who.after(again, day(2), random);

    assertThat(first.after(again, after, said(who), day(2))).isEqualTo(first);
  }

  @Test
  void what_a_person_said_ends_it_and_so_does_other_evidence() {
    var one = new LinkDecision.One(ref("c"), ref("a"));
    var two = new LinkDecision.Two(ref("a"), ref("c"));
    var settled = new LinkDecision.Settled(ref("c"));
    var joined = found(List.of(), group("a", "b", "c"));
    var apart = found(List.of(), group("a", "b"), group("c"));

    assertThat(became(joined, one)).isEqualTo("one");
    assertThat(became(apart, two)).isEqualTo("two");
    assertThat(became(apart, settled)).isEqualTo("settled");
    assertThat(became(joined)).isEqualTo("certain");
    assertThat(became(apart)).isEqualTo("gone");
  }

  @Test
  void what_has_ended_stays_and_may_be_held_again() {
    var apart = found(List.of(), group("a", "b"), group("c"));
    var ended = first.after(apart, who, said(who), day(2));
    var again = ended.after(run, who, said(who), day(3));

    assertThat(again.candidates()).hasSize(2).startsWith(ended.candidates().getFirst());
    assertThat(again.candidates().getFirst().times())
        .isEqualTo(new ReviewList.Times(MONDAY.plusDays(1), MONDAY.plusDays(2), 1, 2L));
    assertThat(again.open()).isEqualTo(1);
  }

  private String became(CustomerFinder.Found next, LinkDecision... decisions) {
    var after = who.after(next, day(2), random);
    var list = first.after(next, after, said(who, decisions), day(2));
    assertThat(list.open()).isZero();
    return list.candidates().getFirst().state();
  }

  private static Said said(CrossReference before, LinkDecision... decisions) {
    return Said.by(List.of(decisions), before);
  }

  private static CustomerFinder.Found found(List<FoundLink> links, CustomerFinder.Group... groups) {
    return new CustomerFinder.Found(List.of(groups), links, "a model", List.of());
  }

  private static FoundLink held(String one, String other) {
    return FoundLink.of(ref(one), ref(other), Band.PROBABLE, 3, 0.888889, "{}");
  }

  private static CustomerFinder.Group group(String... keys) {
    return new CustomerFinder.Group(
        Arrays.stream(keys)
            .map(ReviewListTest::ref)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static RecordRef ref(String key) {
    return new RecordRef("housing", key);
  }

  private static CrossReference.Moment day(int number) {
    LocalDate day = MONDAY.plusDays(number);
    return new CrossReference.Moment(number, day, Instant.parse(day + "T06:00:00Z"));
  }
}
