package uk.wardline.sample.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.geo.SampleWards;
import uk.wardline.sample.error.ErrorRates;

class RepeatabilityTest {

  @TempDir Path folder;

  @Test
  void the_same_plan_makes_the_same_bytes_on_however_many_cores() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    SmallCity.writeTo(one, 9, 1);
    SmallCity.writeTo(two, 9, 3);

    List<Path> files = files(one);
    assertThat(files).hasSizeGreaterThan(70).isEqualTo(files(two));
    for (Path file : files) {
      assertThat(Files.mismatch(one.resolve(file), two.resolve(file))).as("%s", file).isEqualTo(-1);
    }
  }

  @Test
  void another_seed_makes_another_city() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    SmallCity.writeTo(one, 9, 2);
    SmallCity.writeTo(two, 10, 2);

    Path people = Path.of("truth/people.csv");
    assertThat(Files.mismatch(one.resolve(people), two.resolve(people))).isNotNegative();
  }

  @Test
  void a_city_has_no_fewer_than_a_thousand_people_and_no_more_than_its_most() {
    for (int population : new int[] {999, 660_001}) {
      assertThatThrownBy(
              () -> new CityPlan(population, 1, SampleWards.wards2003(), ErrorRates.USUAL))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 1,000 to 660,000");
    }
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(Files::isRegularFile).map(place::relativize).sorted().toList();
    }
  }
}
