package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the pounds of a delivery are a reason to ask a steward. */
class PoundsTest {
  @Test
  void a_penny_that_is_lost_between_file_and_fact_is_a_reason() {
    var check =
        Pounds.reconciled("a.csv", pounds("1204.50"), pounds("1204.50"), fact("1204.49"), 2);

    assertThat(check.passed()).isFalse();
    assertThat(check.figure()).isEqualByComparingTo("1204.50");
    assertThat(check.sentence())
        .isEqualTo(
            "a.csv: £1,204.50 accepted, £1,204.50 in raw, £1,204.49 in facts in force, 2 rows in"
                + " quarantine not counted: this does not add up.");
  }

  @Test
  void a_penny_that_is_not_kept_as_received_is_one_too() {
    assertThat(Pounds.reconciled("a", pounds("1.00"), pounds("1.01"), fact("1.00"), 0).passed())
        .isFalse();
  }

  @Test
  void facts_whose_place_a_later_delivery_took_are_not_asked_for() {
    var check = Pounds.reconciled("a", pounds("1.00"), pounds("1.0"), Optional.empty(), 0);

    assertThat(check.passed()).isTrue();
    assertThat(check.sentence()).isEqualTo("a: £1.00 accepted, £1.00 in raw.");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 110, true",
    "100, 110.01, false",
    "100, 89.99, false",
    "-100, -110, true",
    "-100, 100, false",
    "0, 0, true",
    "0, 0.01, false"
  })
  void a_sum_that_moved_by_more_than_the_contract_allows_is_a_reason(
      BigDecimal before, BigDecimal now, boolean passed) {
    assertThat(Pounds.moved("a", now, before, 10).passed()).isEqualTo(passed);
  }

  private static BigDecimal pounds(String amount) {
    return new BigDecimal(amount);
  }

  private static Optional<BigDecimal> fact(String amount) {
    return Optional.of(pounds(amount));
  }
}
