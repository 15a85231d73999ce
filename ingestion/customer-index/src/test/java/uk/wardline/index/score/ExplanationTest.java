package uk.wardline.index.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Linkage;
import uk.wardline.index.Town;

class ExplanationTest {
  private final Linkage linkage =
      CustomerIndex.learning(1).link(new Town(120, 2).registers(false).table(), List.of());

  @Test
  void theStepsAddUpToTheOdds() {
    for (int i = 0; i < 200; i++) {
      Explanation e =
          Explanation.of(linkage.evidence(), linkage.pairs().left(i), linkage.pairs().right(i));
      double sum = e.prior_bits() + e.others_bits();
      for (Explanation.Step step : e.steps()) {
        sum += step.weight_bits();
      }
      assertThat(sum).isEqualTo(e.end_bits(), within(1e-6));
      assertThat(e.end_bits()).isEqualTo(linkage.pairs().logOdds_bits(i), within(1e-3));
    }
  }

  @Test
  void whatIsMissingWeighsNothing() {
    for (int i = 0; i < 2_000; i++) {
      Explanation e =
          Explanation.of(linkage.evidence(), linkage.pairs().left(i), linkage.pairs().right(i));
      assertThat(e.steps())
          .filteredOn(s -> s.level().equals("missing"))
          .allMatch(s -> s.weight_bits() == 0);
    }
  }

  @Test
  void thePictureHasABarForEachStep() {
    Explanation e = Explanation.of(linkage.evidence(), 0, 1);
    assertThat(Waterfall.svg(e).split("<rect ", -1)).hasSize(e.steps().size() + 4);
  }
}
