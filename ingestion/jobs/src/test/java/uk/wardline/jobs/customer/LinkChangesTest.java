package uk.wardline.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.LinkChanges.Known;
import uk.wardline.jobs.customer.LinkChanges.Pair;

class LinkChangesTest {
  private static final Map<Pair, Known> KNOWN =
      Map.of(
          pair("a", "b"), new Known("certain", 12.25),
          pair("c", "d"), new Known("probable", 3),
          pair("e", "f"), new Known("certain", Double.POSITIVE_INFINITY));

  @Test
  void a_link_of_nearly_the_same_weight_stands_as_it_was_found() {
    assertThat(
            LinkChanges.between(
                    KNOWN,
                    List.of(
                        link("e", "f", Band.CERTAIN, Double.POSITIVE_INFINITY),
                        link("a", "b", Band.CERTAIN, 11.3),
                        link("c", "d", Band.PROBABLE, 3.9)))
                .isEmpty())
        .isTrue();
  }

  @Test
  void another_band_another_weight_and_a_persons_word_end_a_link_and_begin_it_anew() {
    var found =
        List.of(
            link("a", "b", Band.CERTAIN, 9),
            link("c", "d", Band.CERTAIN, 3),
            link("e", "f", Band.CERTAIN, 20));

    var changes = LinkChanges.between(KNOWN, found);

    assertThat(changes.ended()).isEqualTo(KNOWN.keySet());
    assertThat(changes.begun()).isEqualTo(found);
  }

  @Test
  void a_link_that_is_found_no_longer_ends_and_a_new_one_begins() {
    var news = link("a", "x", Band.PROBABLE, 1);

    var changes =
        LinkChanges.between(
            KNOWN,
            List.of(
                link("c", "d", Band.PROBABLE, 3),
                link("e", "f", Band.CERTAIN, Double.POSITIVE_INFINITY),
                news));

    assertThat(changes.ended()).containsExactly(pair("a", "b"));
    assertThat(changes.begun()).containsExactly(news);
  }

  private static FoundLink link(String one, String other, Band band, double bits) {
    return FoundLink.of(ref(one), ref(other), band, bits, 0.9, "{}");
  }

  private static Pair pair(String one, String other) {
    return new Pair(ref(one), ref(other));
  }

  private static RecordRef ref(String key) {
    return new RecordRef("housing", key);
  }
}
