package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundaryTest {

  @Test
  void well_known_text_goes_round_without_losing_a_digit() {
    Random random = new Random(4326);
    for (int i = 0; i < 500; i++) {
      double x = random.nextInt(4) == 0 ? random.nextDouble(-1e-4, 1e-4) : random.nextDouble(-8, 1);
      double y = random.nextDouble(50, 60);
      double s = random.nextDouble(0.001, 0.1);
      Boundary boundary =
          new Boundary(
              java.util.List.of(
                  new Boundary.Area(
                      new Ring(x, y, x + s, y, x + s, y + s, x, y + s, x, y),
                      java.util.List.of(
                          new Ring(
                              x + s / 3, y + s / 3, x + s / 2, y + s / 3, x + s / 2, y + s / 2,
                              x + s / 3, y + s / 3)))));
      assertThat(Boundary.ofWkt(boundary.toWkt())).isEqualTo(boundary);
    }
  }

  @Test
  void a_polygon_becomes_a_multipolygon() {
    assertThat(Boundary.ofWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))").toWkt())
        .isEqualTo("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))");
  }

  @Test
  void a_text_that_makes_no_sense_is_refused_with_the_place() {
    assertThatThrownBy(() -> Boundary.ofWkt("POLYGON ((0 0, 1 0, x 1, 0 0))"))
        .isInstanceOf(UnreadableBoundary.class)
        .hasMessageStartingWith("Not well-known text: ")
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> Boundary.ofWkt("POLYGON EMPTY"))
        .isInstanceOf(UnreadableBoundary.class)
        .hasMessage("A boundary is a POLYGON or MULTIPOLYGON with an area, not a Polygon.");
    assertThatThrownBy(() -> Boundary.ofWkt("POLYGON ((0 0, 1 0, 1 1, 0 0.5))"))
        .isInstanceOf(UnreadableBoundary.class);
  }

  /** A cell of a tenth of a degree at 52.6 north: 11,127.6 m by 6,776 m on the ellipsoid. */
  @Test
  void the_area_is_that_on_the_ellipsoid() {
    Boundary cell =
        Boundary.ofWkt("POLYGON ((-1.2 52.55, -1.1 52.55, -1.1 52.65, -1.2 52.65, -1.2 52.55))");
    assertThat(cell.areaKm2()).isCloseTo(75.38, within(0.08));
  }

  @Test
  void the_centroid_weighs_the_parts_and_the_label_stands_in_the_largest() {
    Boundary two =
        Boundary.ofWkt(
            "MULTIPOLYGON (((0 0, 0.2 0, 0.2 0.2, 0 0.2, 0 0)), ((1 0, 1.1 0, 1.1 0.1, 1 0.1, 1"
                + " 0)))");
    assertThat(two.centroid().longitude()).isCloseTo(0.29, within(0.001));
    assertThat(two.labelPoint().longitude()).isCloseTo(0.1, within(0.01));
    assertThat(two.labelPoint().latitude()).isCloseTo(0.1, within(0.01));
  }

  @Test
  void a_ward_set_survives_being_sent_to_another_process() throws Exception {
    WardSet wards = SampleWards.wards2015();
    assertThat(copy(wards)).isEqualTo(wards);
  }

  private static Object copy(Object original) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
