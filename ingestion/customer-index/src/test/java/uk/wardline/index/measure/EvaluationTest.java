package uk.wardline.index.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Truth TRUTH = Truth.of(List.of("a", "a", "a", "b", "b", "c"));

  @Test
  void pairsAreCounted() {
    Evaluation e = Evaluation.of(new int[] {1, 1, 2, 2, 2, 3}, TRUTH);
    assertThat(e.pairwise().precision()).isEqualTo(2 / 4.0);
    assertThat(e.pairwise().recall()).isEqualTo(2 / 4.0);
    assertThat(e.falsePairs()).isEqualTo(2);
    assertThat(e.missedPairs()).isEqualTo(2);
  }

  @Test
  void bCubedIsTheAverageOverRecords() {
    Evaluation e = Evaluation.of(new int[] {1, 1, 2, 2, 2, 3}, TRUTH);
    double precision = (1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0 + 1) / 6;
    double recall = (2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1 + 1) / 6;
    assertThat(e.bCubed().precision()).isEqualTo(precision, within(1e-12));
    assertThat(e.bCubed().recall()).isEqualTo(recall, within(1e-12));
  }

  @Test
  void nothingFoundIsPreciseAndRecallsNothing() {
    Evaluation e = Evaluation.of(new int[] {1, 2, 3, 4, 5, 6}, TRUTH);
    assertThat(e.pairwise()).isEqualTo(new Accuracy(1, 0));
    assertThat(e.pairwise().f1()).isZero();
  }
}
