package uk.wardline.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedKeysTest {
  @Test
  void a_repeated_row_knows_the_first_of_its_key() {
    var repeated =
        RepeatedKeys.of(
            List.of(new RepeatedKeys.Repeated(900, 3), new RepeatedKeys.Repeated(7, 2)));

    assertThat(repeated.firstLine(7)).isEqualTo(2);
    assertThat(repeated.firstLine(900)).isEqualTo(3);
    assertThat(repeated.firstLine(2)).isZero();
    assertThat(repeated.size()).isEqualTo(2);
  }

  @Test
  void without_repeats_every_row_is_the_first() {
    assertThat(RepeatedKeys.NONE.firstLine(1)).isZero();
  }
}
