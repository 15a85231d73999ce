package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WardSetChecksTest {

  @Test
  void wards_that_fit_give_no_finding() {
    assertThat(
            findings(
                ward("A", "Abbey", "POLYGON ((0 52, 1 52, 1 53, 0 53, 0 52))"),
                ward("B", "Belgrave", "POLYGON ((1 52, 2 52, 2 53, 1 53, 1 52))")))
        .isEmpty();
    assertThat(WardSetChecks.findings(SampleWards.wards2003())).isEmpty();
    assertThat(WardSetChecks.findings(SampleWards.wards2015())).isEmpty();
  }

  @Test
  void an_overlap_is_told_with_both_wards_its_area_and_a_place_on_it() {
    assertThat(
            findings(
                ward("A", "Abbey", "POLYGON ((0 52, 0.01 52, 0.01 52.01, 0 52.01, 0 52))"),
                ward(
                    "B",
                    "Belgrave",
                    "POLYGON ((0.009 52, 0.02 52, 0.02 52.01, 0.009 52.01, 0.009 52))")))
        .containsExactly(
            "Abbey (A) and Belgrave (B) overlap on 76,408 m² at longitude 0.009500, latitude"
                + " 52.005000. Points there count for A, the lower code.");
  }

  @Test
  void a_gap_that_wards_surround_is_told_with_its_neighbours() {
    assertThat(
            findings(
                ward("A", "Abbey", "POLYGON ((0 52, 0.03 52, 0.03 52.01, 0 52.01, 0 52))"),
                ward(
                    "B",
                    "Belgrave",
                    "POLYGON ((0 52.01, 0.01 52.01, 0.01 52.02, 0.02 52.02, 0.02 52.01, 0.03 52.01,"
                        + " 0.03 52.03, 0 52.03, 0 52.01))")))
        .containsExactly(
            "A gap of 763,909 m² at longitude 0.015000, latitude 52.015000 between Abbey (A),"
                + " Belgrave (B). Points there fall in no ward.");
  }

  @Test
  void slivers_are_counted_and_summed() {
    assertThat(
            findings(
                ward("A", "Abbey", "POLYGON ((0 52, 0.01 52, 0.01 52.01, 0 52.01, 0 52))"),
                ward(
                    "B",
                    "Belgrave",
                    "POLYGON ((0.01 52, 0.02 52, 0.02 52.01, 0.01 52.01, 0.009995 52.005, 0.01"
                        + " 52))")))
        .containsExactly(
            "Edges of neighbours do not quite meet: 1 slivers of overlap (191 m² in all) and 0"
                + " slivers of gap (0.0 m² in all), each smaller than 10 m² or narrower than 1 m.");
  }

  @Test
  void one_name_for_two_wards_and_pieces_that_do_not_touch_are_told() {
    assertThat(
            findings(
                ward("A", "Abbey", "POLYGON ((0 52, 1 52, 1 53, 0 53, 0 52))"),
                ward("B", "Abbey", "POLYGON ((3 52, 4 52, 4 53, 3 53, 3 52))")))
        .containsExactly(
            "The wards form 2 pieces that do not touch: islands, or a missing ward.",
            "The name Abbey is that of A, B.");
  }

  private static List<String> findings(Ward... wards) {
    return WardSetChecks.findings(
            new WardSet("t", "Test", LocalDate.of(2003, 5, 1), null, List.of(wards)))
        .stream()
        .map(WardFinding::text)
        .toList();
  }

  private static Ward ward(String code, String name, String wkt) {
    return new Ward(code, name, Boundary.ofWkt(wkt));
  }
}
