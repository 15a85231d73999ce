package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsHashTest {
  private static final @Nullable Object[] ONE = {"A", 1L, null};
  private static final @Nullable Object[] OTHER = {"B", 1L, null};

  @Test
  void the_order_of_rows_does_not_matter_and_everything_else_does() {
    assertThat(of(ONE, OTHER)).isEqualTo(of(OTHER, ONE));
    assertThat(of(ONE, OTHER)).isNotEqualTo(of(ONE, ONE)).isNotEqualTo(of(ONE));
    assertThat(of(ONE)).isNotEqualTo(of(OTHER)).isNotEqualTo(of());
    assertThat(of(new @Nullable Object[] {null, 1L, "A"})).isNotEqualTo(of(ONE));
  }

  private static String of(@Nullable Object[]... rows) {
    var hash = new RowsHash();
    for (var row : rows) {
      hash.add(row);
    }
    return hash.text();
  }
}
