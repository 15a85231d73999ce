package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NationalGridTest {
  private static final NationalGrid GRID = new NationalGrid();

  @Test
  void there_and_back_agrees_to_a_millimetre_all_over_great_britain() {
    Random random = new Random(27700);
    for (int i = 0; i < 20_000; i++) {
      GridPoint point =
          new GridPoint(random.nextDouble(0, 700_000), random.nextDouble(0, 1_300_000));
      GridPoint back = GRID.toGrid(GRID.toLonLat(point));
      assertThat(back.easting()).isCloseTo(point.easting(), within(0.001));
      assertThat(back.northing()).isCloseTo(point.northing(), within(0.001));
    }
  }

  /** The worked example of the Ordnance Survey's guide to OSTN15, Annexe A: Caister water tower. */
  @Test
  void it_agrees_with_the_ordnance_surveys_own_example_to_four_metres() {
    GridPoint caister = GRID.toGrid(new LonLat(1.716073973, 52.658007833));
    double away = Math.hypot(caister.easting() - 651_409.804, caister.northing() - 313_177.450);
    assertThat(away).isLessThan(4);
  }

  @Test
  void it_agrees_with_the_seven_parameters_worked_by_hand() {
    LonLat centre = GRID.toLonLat(new GridPoint(459_327, 304_196));
    assertThat(centre.longitude()).isCloseTo(-1.124859, within(0.000001));
    assertThat(centre.latitude()).isCloseTo(52.632284, within(0.000001));
  }

  @Test
  void many_threads_get_the_answers_of_one() {
    double[] alone = IntStream.range(0, 20_000).mapToDouble(NationalGridTest::both).toArray();
    double[] together =
        IntStream.range(0, 20_000).parallel().mapToDouble(NationalGridTest::both).toArray();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void a_position_on_the_other_side_of_the_earth_is_refused() {
    assertThatThrownBy(() -> GRID.toGrid(new LonLat(178, -52)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is too far from Great Britain");
  }

  private static double both(int i) {
    LonLat position = GRID.toLonLat(new GridPoint(400_000 + i * 7, 200_000 + i * 11));
    return position.longitude() * 1000 + position.latitude();
  }
}
