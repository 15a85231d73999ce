package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** On Leicester's own wards, postcodes and incidents; skipped where the data is missing. */
class RealWardsTest {

  @Test
  void both_ward_sets_of_leicester_are_sound_and_have_nothing_odd() {
    assertThat(RealData.leicester2003().wards()).hasSize(22);
    assertThat(WardSetChecks.findings(RealData.leicester2003())).isEmpty();
    assertThat(RealData.leicester2015().wards()).hasSize(21);
    assertThat(WardSetChecks.findings(RealData.leicester2015())).isEmpty();
  }

  /**
   * The Ordnance Survey gave each postcode the ward of its own, finer boundaries. Four points lie
   * so near an edge that the generalised one leaves them on the other side.
   */
  @Test
  void leicesters_postcodes_are_in_the_wards_that_the_ordnance_survey_gave_them() {
    WardFinder finder = new WardFinder(RealData.leicester2003());
    NationalGrid grid = new NationalGrid();
    Map<String, Integer> agree = new TreeMap<>();
    List<String> differ = new ArrayList<>();
    PostcodeReading reading =
        PostcodeReader.read(
            RealData.at("geo/codepoint-open-le-2014-07.csv"),
            PostcodeLayout.codePointOpen(),
            postcode -> {
              if ("E06000016".equals(postcode.district())) {
                String ward =
                    postcode.point().map(point -> finder.find(point, grid)).orElseThrow()
                            instanceof Placement.InWard in
                        ? in.code()
                        : "outside";
                if (ward.equals(postcode.sourceWard())) {
                  agree.merge(ward, 1, Integer::sum);
                } else {
                  differ.add(postcode.postcode() + ": " + postcode.sourceWard() + ", here " + ward);
                }
              }
            },
            fault -> differ.add(fault.text()));
    assertThat(reading).isEqualTo(new PostcodeReading.Read(21_621, 21_621, 0, 0));
    assertThat(differ)
        .containsExactly(
            "LE1 3AQ: E05001784, here E05001801",
            "LE2 8BE: E05001795, here E05001785",
            "LE4 7QB: E05001787, here E05001800",
            "LE5 3LJ: E05001790, here E05001791");
    assertThat(agree.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6_085);
    assertThat(agree).hasSize(22);
  }

  @Test
  void a_month_of_incidents_is_placed_as_a_plain_point_in_polygon_places_it() throws IOException {
    for (WardSet wards : List.of(RealData.leicester2003(), RealData.leicester2015())) {
      WardFinder finder = new WardFinder(wards);
      int inside = 0;
      List<double[]> points = points("incidents/2018-10-leicestershire-street.csv");
      for (double[] point : points) {
        String plain = plainWard(wards, point[0], point[1]);
        Placement placed = finder.find(point[0], point[1]);
        assertThat(placed instanceof Placement.InWard in ? in.code() : "outside").isEqualTo(plain);
        inside += plain.equals("outside") ? 0 : 1;
      }
      assertThat(points).hasSizeGreaterThan(8_000);
      assertThat(inside).isBetween(4_000, 5_000);
    }
  }

  /** The crossing count of any textbook, ward by ward, edge by edge. */
  private static String plainWard(WardSet wards, double x, double y) {
    for (Ward ward : wards.wards()) {
      boolean inside = false;
      for (Boundary.Area area : ward.boundary().areas()) {
        List<Ring> rings = new ArrayList<>(area.holes());
        rings.add(area.shell());
        for (Ring ring : rings) {
          for (int i = 1; i < ring.size(); i++) {
            double y1 = ring.latitude(i - 1);
            double y2 = ring.latitude(i);
            double x1 = ring.longitude(i - 1);
            double x2 = ring.longitude(i);
            if ((y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
              inside = !inside;
            }
          }
        }
      }
      if (inside) {
        return ward.code();
      }
    }
    return "outside";
  }

  private static List<double[]> points(String name) throws IOException {
    Path file = RealData.at(name);
    List<double[]> points = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split(",", -1);
      if (fields[4].matches("-?[0-9.]+")) {
        points.add(new double[] {Double.parseDouble(fields[4]), Double.parseDouble(fields[5])});
      }
    }
    return points;
  }
}
