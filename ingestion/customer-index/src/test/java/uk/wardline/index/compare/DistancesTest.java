package uk.wardline.index.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistancesTest {
  @Test
  void jaroWinklerGivesThePublishedExamples() {
    assertThat(JaroWinkler.similarity("martha", "marhta")).isEqualTo(0.961, within(0.001));
    assertThat(JaroWinkler.similarity("dwayne", "duane")).isEqualTo(0.84, within(0.001));
    assertThat(JaroWinkler.similarity("dixon", "dicksonx")).isEqualTo(0.813, within(0.001));
    assertThat(JaroWinkler.similarity("abc", "xyz")).isZero();
  }

  @Test
  void theShortCutNeverChangesAJaroWinklerAnswer() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      double exact = JaroWinkler.similarity(a, b);
      assertThat(JaroWinkler.atLeast(0.8, a, b)).isEqualTo(exact >= 0.8 ? exact : 0);
    }
  }

  @Test
  void aSwapOfNeighboursIsOneEdit() {
    assertThat(EditDistance.atMost(2, "smith", "simth")).isEqualTo(1);
    assertThat(EditDistance.atMost(2, "smith", "smyth")).isEqualTo(1);
    assertThat(EditDistance.atMost(2, "smith", "smit")).isEqualTo(1);
    assertThat(EditDistance.atMost(2, "smith", "smithson")).isEqualTo(3);
  }

  @Test
  void theShortCutsNeverChangeAnEditDistance() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int exact = EditDistance.atMost(20, a, b);
      assertThat(EditDistance.atMost(1, a, b)).isEqualTo(Math.min(2, exact));
      assertThat(EditDistance.atMost(2, a, b)).isEqualTo(Math.min(3, exact));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }
}
