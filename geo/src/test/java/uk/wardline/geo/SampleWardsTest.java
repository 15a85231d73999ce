package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.geo.MadeUpTown.Middle;
import uk.wardline.geo.MadeUpTown.WardNames;

class SampleWardsTest {
  static final WardNames WARDS_2003 =
      new WardNames(
          "Wexborough, a made-up town: wards of 2003",
          "W03",
          List.of(
              new Middle("Abbeygate", -0.9, 0.9),
              new Middle("Brindle Park", -2.9, 2.1),
              new Middle("Canalside", 0.6, -0.9),
              new Middle("Dovecote Hill", 1.5, 1.0),
              new Middle("Easthorpe", 3.0, 0.2),
              new Middle("Foxley Green", 2.6, 2.9),
              new Middle("Guildhall", -0.3, -0.3),
              new Middle("Harrow Lane", -1.5, -2.6),
              new Middle("Kingsmead", -2.8, -0.6),
              new Middle("Millbrook", 0.7, -3.3),
              new Middle("Priory Fields", 0.0, 3.4),
              new Middle("Whitlow", 2.6, -2.2)));
  static final WardNames WARDS_2015 =
      new WardNames(
          "Wexborough, a made-up town: wards of 2015",
          "W15",
          List.of(
              new Middle("Abbeygate", -1.0, 1.2),
              new Middle("Brindle Park", -2.8, 1.9),
              new Middle("Canalside", 0.3, -0.6),
              new Middle("Easthorpe", 2.9, 0.6),
              new Middle("Foxley and Dovecote", 1.9, 2.5),
              new Middle("Harrow Lane", -1.3, -2.9),
              new Middle("Kingsmead", -2.5, -0.7),
              new Middle("Lower Whitlow", 1.4, -3.2),
              new Middle("Oakhurst", 0.9, 1.1),
              new Middle("Priory Fields", -0.2, 3.6),
              new Middle("Whitlow", 2.7, -1.6)));

  @Test
  void the_shipped_files_are_those_the_made_up_town_makes() throws IOException {
    List<String> made = new MadeUpTown().wardSets(List.of(WARDS_2003, WARDS_2015));
    if (Boolean.getBoolean("wardline.sample.write")) {
      Path folder = Path.of("src/main/resources/uk/wardline/geo/sample");
      Files.writeString(folder.resolve("wexborough-wards-2003.geojson"), made.get(0));
      Files.writeString(folder.resolve("wexborough-wards-2015.geojson"), made.get(1));
    }
    assertThat(shipped("wexborough-wards-2003.geojson")).isEqualTo(made.get(0));
    assertThat(shipped("wexborough-wards-2015.geojson")).isEqualTo(made.get(1));
  }

  @Test
  void they_are_two_dated_sets_near_real_places_and_say_that_they_are_made_up() {
    assertThat(SampleWards.dated().sets())
        .containsExactly(SampleWards.wards2003(), SampleWards.wards2015());
    assertThat(SampleWards.wards2003().wards()).hasSize(12);
    assertThat(SampleWards.wards2015().wards()).hasSize(11);
    for (WardSet wards : SampleWards.dated().sets()) {
      assertThat(wards.title()).contains("made up");
      for (Ward ward : wards.wards()) {
        assertThat(ward.boundary().areaKm2()).isBetween(2.0, 12.0);
        LonLat middle = ward.boundary().centroid();
        assertThat(middle.longitude()).isBetween(-1.2, -1.05);
        assertThat(middle.latitude()).isBetween(52.58, 52.69);
      }
    }
  }

  @Test
  void copies_can_be_imported_like_any_file(@TempDir Path folder) {
    assertThat(SampleWards.copyTo(folder))
        .map(file -> ((WardSetReading.Sound) WardSetReader.read(file)).wards())
        .containsExactly(SampleWards.wards2003(), SampleWards.wards2015());
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = SampleWards.class.getResourceAsStream("sample/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
