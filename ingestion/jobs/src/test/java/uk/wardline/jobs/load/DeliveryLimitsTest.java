package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wardline.feeds.contract.Tolerance;
import uk.wardline.jobs.load.DeliveryLimits.Rows;

/** When a delivery looks so unlike its feed that a steward is asked. */
class DeliveryLimitsTest {
  private static final Tolerance STRICT = new Tolerance(5, 10, null, 0);

  @ParameterizedTest
  @CsvSource({
    "100, 0, true",
    "100, 5, true",
    "100, 6, false",
    "10000, 501, false",
    "0, 0, true",
    "1, 1, false"
  })
  void more_rows_in_quarantine_than_the_contract_allows_are_a_reason(
      long read, long quarantined, boolean passed) {
    var check = DeliveryLimits.quarantined(new Rows("a.csv", read, quarantined), STRICT);

    assertThat(check.passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, true",
    "1000, 900, true",
    "1000, 899, false",
    "1000, 5000, true",
    "1, 0, false",
    "0, 0, true"
  })
  void an_extract_that_lost_more_rows_than_the_contract_allows_is_a_reason(
      long before, long now, boolean passed) {
    var check =
        DeliveryLimits.shrinkage(new Rows("b.csv", now, 0), new Rows("a.csv", before, 0), STRICT);

    assertThat(check.passed()).isEqualTo(passed);
  }

  @Test
  void rows_in_quarantine_do_not_count_as_there() {
    var check =
        DeliveryLimits.shrinkage(
            new Rows("b.csv", 1000, 200), new Rows("a.csv", 1000, 100), STRICT);

    assertThat(check.figure()).isEqualByComparingTo("11.11");
    assertThat(check.passed()).isFalse();
  }

  @Test
  void a_small_feed_is_never_a_reason_unless_its_contract_says_so() {
    var usual = Tolerance.USUAL;

    assertThat(DeliveryLimits.quarantined(new Rows("a.csv", 100, 100), usual).passed()).isTrue();
    assertThat(DeliveryLimits.quarantined(new Rows("a.csv", 101, 101), usual).passed()).isFalse();
    assertThat(
            DeliveryLimits.shrinkage(new Rows("b.csv", 1, 0), new Rows("a.csv", 101, 0), usual)
                .passed())
        .isTrue();
    assertThat(
            DeliveryLimits.shrinkage(new Rows("b.csv", 1, 0), new Rows("a.csv", 102, 0), usual)
                .passed())
        .isFalse();
  }

  @Test
  void a_reason_names_the_files_their_rows_and_the_limit() {
    var check =
        DeliveryLimits.shrinkage(
            new Rows("b.csv", 5000, 0), new Rows("a.csv", 10000, 0), new Tolerance(5, 10, null, 0));

    assertThat(check.sentence())
        .isEqualTo(
            "b.csv: 5,000 rows where a.csv had 10,000, 50.00% fewer; at most 10% fewer would"
                + " pass.");
  }
}
