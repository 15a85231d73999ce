package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WardFinderTest {
  /** Four squares around 1, 1, the last with a hole and an island. */
  private static final WardFinder SQUARES =
      WardFinder.ofWkt(
          Map.of(
              "D", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
              "C", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))",
              "B", "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))",
              "A",
                  "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1), (1.25 1.25, 1.75 1.25, 1.75 1.75, 1.25"
                      + " 1.75, 1.25 1.25)), ((3 3, 4 3, 4 4, 3 3)))"));

  @Test
  void a_point_inside_a_ward_is_in_that_ward() {
    assertThat(SQUARES.find(0.5, 0.5)).isEqualTo(inside("D"));
    assertThat(SQUARES.find(1.1, 1.9)).isEqualTo(inside("A"));
    assertThat(SQUARES.find(3.9, 3.5)).isEqualTo(inside("A"));
  }

  @Test
  void a_point_on_a_shared_edge_is_in_the_ward_with_the_lowest_code() {
    assertThat(SQUARES.find(1, 0.5)).isEqualTo(onEdge("C"));
    assertThat(SQUARES.find(0.5, 1)).isEqualTo(onEdge("B"));
  }

  @Test
  void a_point_on_a_corner_is_in_the_lowest_code_of_all_that_meet_there() {
    assertThat(SQUARES.find(1, 1)).isEqualTo(onEdge("A"));
    assertThat(SQUARES.find(1, 0)).isEqualTo(onEdge("C"));
  }

  @Test
  void a_point_on_the_outer_edge_is_in_the_city() {
    assertThat(SQUARES.find(0, 0)).isEqualTo(onEdge("D"));
    assertThat(SQUARES.find(0.25, 0)).isEqualTo(onEdge("D"));
    assertThat(SQUARES.find(2, 0.25)).isEqualTo(onEdge("C"));
    assertThat(SQUARES.find(4, 4)).isEqualTo(onEdge("A"));
  }

  @Test
  void a_hole_is_outside_and_its_edge_is_not() {
    assertThat(SQUARES.find(1.5, 1.5)).isEqualTo(new Placement.Outside());
    assertThat(SQUARES.find(1.25, 1.5)).isEqualTo(onEdge("A"));
  }

  @Test
  void a_point_in_no_ward_is_outside_however_far_away() {
    assertThat(SQUARES.find(2.5, 2.5)).isEqualTo(new Placement.Outside());
    assertThat(SQUARES.find(-0.000001, 0.5)).isEqualTo(new Placement.Outside());
    assertThat(SQUARES.find(400, Double.NEGATIVE_INFINITY)).isEqualTo(new Placement.Outside());
  }

  @Test
  void on_the_edge_is_exact_to_the_last_digit() {
    assertThat(SQUARES.find(Math.nextDown(1.0), 0.5)).isEqualTo(inside("D"));
    assertThat(SQUARES.find(Math.nextUp(1.0), 0.5)).isEqualTo(inside("C"));
    assertThat(SQUARES.find(Math.nextUp(2.0), 0.5)).isEqualTo(new Placement.Outside());
  }

  @Test
  void where_wards_overlap_the_lowest_code_gets_the_point() {
    WardFinder overlapping =
        WardFinder.ofWkt(
            Map.of(
                "B", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
                "A", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"));
    assertThat(overlapping.find(5, 5)).isEqualTo(inside("A"));
    assertThat(overlapping.find(4, 5)).isEqualTo(onEdge("A"));
    assertThat(overlapping.find(3.99, 5)).isEqualTo(inside("B"));
  }

  @Test
  void an_edge_of_a_higher_code_is_flagged_too() {
    WardFinder overlapping =
        WardFinder.ofWkt(
            Map.of(
                "A", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
                "B", "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"));
    assertThat(overlapping.find(4, 5)).isEqualTo(onEdge("A"));
    assertThat(overlapping.find(5, 5)).isEqualTo(inside("A"));
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThatThrownBy(() -> SQUARES.find(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Longitude NaN, latitude 1.0 is no position in WGS84.");
  }

  @Test
  void a_text_that_is_no_polygon_is_refused() {
    assertThatThrownBy(() -> WardFinder.ofWkt(Map.of("A", "POINT (1 2)")))
        .isInstanceOf(UnreadableBoundary.class)
        .hasMessage("A boundary is a POLYGON or MULTIPOLYGON with an area, not a Point.");
  }

  @Test
  void a_point_on_the_national_grid_is_found_where_its_position_is() {
    NationalGrid grid = new NationalGrid();
    WardSet wards = SampleWards.wards2015();
    WardFinder finder = new WardFinder(wards);
    for (Ward ward : wards.wards()) {
      LonLat inside = ward.boundary().labelPoint();
      assertThat(finder.find(grid.toGrid(inside), grid)).isEqualTo(inside(ward.code()));
    }
    assertThat(finder.find(new GridPoint(0, 0), grid)).isEqualTo(new Placement.Outside());
  }

  @Test
  void the_texts_of_a_set_place_points_as_the_set_does() {
    WardSet wards = SampleWards.wards2003();
    WardFinder ofSet = new WardFinder(wards);
    WardFinder ofTexts =
        WardFinder.ofWkt(
            wards.wards().stream()
                .collect(java.util.stream.Collectors.toMap(Ward::code, w -> w.boundary().toWkt())));
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double longitude = random.nextDouble(-1.2, -1.05);
      double latitude = random.nextDouble(52.58, 52.69);
      assertThat(ofTexts.find(longitude, latitude)).isEqualTo(ofSet.find(longitude, latitude));
    }
  }

  @Test
  void many_threads_get_the_answers_of_one() {
    WardFinder finder = new WardFinder(SampleWards.wards2015());
    List<LonLat> points =
        new Random(2)
            .doubles(20_000)
            .mapToObj(x -> new LonLat(-1.2 + x * 0.15, 52.58 + (x * 7919 % 1) * 0.11))
            .toList();
    List<Placement> alone = points.stream().map(finder::find).toList();
    List<Placement> together =
        IntStream.range(0, points.size())
            .parallel()
            .mapToObj(i -> finder.find(points.get(i)))
            .toList();
    assertThat(together).isEqualTo(alone);
  }

  private static Placement inside(String code) {
    return new Placement.InWard(code, false);
  }

  private static Placement onEdge(String code) {
    return new Placement.InWard(code, true);
  }
}
