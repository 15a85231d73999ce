package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedWardsTest {
  private static final Boundary SQUARE = Boundary.ofWkt("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
  private static final LocalDate MAY_2003 = LocalDate.of(2003, 5, 1);
  private static final LocalDate MAY_2015 = LocalDate.of(2015, 5, 7);

  @Test
  void the_set_of_a_day_is_the_one_in_force_on_it() {
    DatedWards dated = SampleWards.dated();
    assertThat(dated.inForceOn(MAY_2003.minusDays(1))).isEmpty();
    assertThat(dated.inForceOn(MAY_2003).map(WardSet::id)).contains("wexborough-2003");
    assertThat(dated.inForceOn(MAY_2015.minusDays(1)).map(WardSet::id)).contains("wexborough-2003");
    assertThat(dated.inForceOn(MAY_2015).map(WardSet::id)).contains("wexborough-2015");
    assertThat(dated.inForceOn(LocalDate.of(2999, 1, 1)).map(WardSet::id))
        .contains("wexborough-2015");
  }

  @Test
  void importing_a_set_closes_the_open_one() {
    DatedWards dated = new DatedWards(List.of(set("old", MAY_2003, null)));
    assertThat(dated.with(set("new", MAY_2015, null)).sets())
        .containsExactly(set("old", MAY_2003, MAY_2015), set("new", MAY_2015, null));
  }

  @Test
  void importing_an_earlier_set_ends_it_where_the_next_begins() {
    DatedWards dated = new DatedWards(List.of(set("new", MAY_2015, null)));
    assertThat(dated.with(set("old", MAY_2003, null)).sets())
        .containsExactly(set("old", MAY_2003, MAY_2015), set("new", MAY_2015, null));
  }

  @Test
  void importing_a_set_again_changes_nothing() {
    DatedWards once =
        new DatedWards(List.of()).with(set("old", MAY_2003, null)).with(set("new", MAY_2015, null));
    assertThat(once.with(set("new", MAY_2015, null))).isEqualTo(once);
    assertThat(once.with(set("old", MAY_2003, null))).isEqualTo(once);
  }

  @Test
  void sets_in_force_on_the_same_day_are_refused_with_their_spells() {
    assertThatThrownBy(() ->
            new DatedWards(
                List.of(
                    set("a", MAY_2003, null),
                    set("b", MAY_2015, null),
                    set("c", LocalDate.of(2020, 1, 1), null))))
        .isInstanceOf(OverlappingWardSets.class)
        .hasMessage(
            "a (2003-05-01 to open) and b (2015-05-07 to open) are both in force on 2015-05-07; a"
                + " (2003-05-01 to open) and c (2020-01-01 to open) are both in force on"
                + " 2020-01-01; b (2015-05-07 to open) and c (2020-01-01 to open) are both in force"
                + " on 2020-01-01. Give the earlier set an end, or the later one a later start.");
  }

  @Test
  void a_set_that_starts_inside_a_closed_spell_is_refused() {
    DatedWards dated = SampleWards.dated();
    assertThatThrownBy(() -> dated.with(set("x", LocalDate.of(2010, 1, 1), null)))
        .isInstanceOf(OverlappingWardSets.class)
        .hasMessageContaining("wexborough-2003 (2003-05-01 to 2015-05-07) and x (2010-01-01");
  }

  @Test
  void two_sets_from_the_same_day_are_refused() {
    DatedWards dated = new DatedWards(List.of(set("a", MAY_2015, null)));
    assertThatThrownBy(() -> dated.with(set("b", MAY_2015, null)))
        .isInstanceOf(OverlappingWardSets.class);
  }

  @Test
  void a_spell_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> set("a", MAY_2015, MAY_2015))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Ward set a ends on 2015-05-07, which is not after its start on 2015-05-07.");
  }

  @Test
  void whatever_is_imported_in_whatever_order_no_day_has_two_sets() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      DatedWards dated = new DatedWards(List.of());
      for (int i = 0; i < 8; i++) {
        LocalDate from = MAY_2003.plusDays(random.nextInt(3000));
        LocalDate until = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(900));
        try {
          dated = dated.with(set("s" + random.nextInt(6), from, until));
        } catch (OverlappingWardSets e) {
          // Refused whole: what was there stands.
        }
      }
      for (int day = -10; day < 4200; day++) {
        LocalDate on = MAY_2003.plusDays(day);
        List<WardSet> inForce = new ArrayList<>(dated.sets());
        inForce.removeIf(set -> !set.isInForceOn(on));
        assertThat(inForce).hasSizeLessThan(2);
      }
    }
  }

  private static WardSet set(String id, LocalDate from, @Nullable LocalDate until) {
    return new WardSet(id, id, from, until, List.of(new Ward("A", "Abbey", SQUARE)));
  }
}
