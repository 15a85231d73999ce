package uk.wardline.feeds.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void decimals_keep_every_digit() {
    ValueParser point = ValueParser.of(new ColumnType.Decimal('.'));
    assertThat(point.parse("-1.130")).isEqualTo(new BigDecimal("-1.130"));
    assertThat(point.parse("+0.5")).isEqualTo(new BigDecimal("0.5"));
    assertThat(point.parse(".5")).isEqualTo(new BigDecimal("0.5"));
    assertThat(point.parse("7.")).isEqualTo(new BigDecimal("7"));
    assertThat(point.parse("12345678901234567890123456789.123456789"))
        .isEqualTo(new BigDecimal("12345678901234567890123456789.123456789"));
    assertThat(point.parse("-12345678901234567890.1"))
        .isEqualTo(new BigDecimal("-12345678901234567890.1"));
    assertThat(ValueParser.of(new ColumnType.Decimal(',')).parse("-1,13"))
        .isEqualTo(new BigDecimal("-1.13"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "1,234.56", "1.2.3", "-", ".", "1e5", "1 2", "NaN", "£5", "٣", "--1"})
  void what_is_no_decimal_is_none(String text) {
    assertThat(ValueParser.of(new ColumnType.Decimal('.')).parse(text)).isNull();
  }

  @Test
  void a_decimal_of_more_digits_than_a_table_holds_is_none() {
    assertThat(ValueParser.of(new ColumnType.Decimal('.')).parse("1".repeat(39))).isNull();
  }

  @Test
  void whole_numbers_have_digits_alone() {
    ValueParser whole = ValueParser.of(new ColumnType.Whole());
    assertThat(whole.parse("42")).isEqualTo(42L);
    assertThat(whole.parse("-007")).isEqualTo(-7L);
    assertThat(whole.parse("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    assertThat(whole.parse("1.0")).isNull();
    assertThat(whole.parse("-")).isNull();
    assertThat(whole.parse("9999999999999999999")).isNull();
  }

  @Test
  void days_and_months_are_real_ones() {
    ValueParser month = ValueParser.of(new ColumnType.Month("yyyy-MM"));
    assertThat(month.parse("2019-02")).isEqualTo(LocalDate.of(2019, 2, 1));
    assertThat(month.parse("2019-13")).isNull();
    assertThat(month.parse("2019-2")).isNull();
    assertThat(month.parse("2019/02")).isNull();
    ValueParser day = ValueParser.of(new ColumnType.Day("dd/MM/yyyy"));
    assertThat(day.parse("29/02/2020")).isEqualTo(LocalDate.of(2020, 2, 29));
    assertThat(day.parse("29/02/2019")).isNull();
    assertThat(day.parse("00/01/2019")).isNull();
    assertThat(day.parse("1a/01/2019")).isNull();
    assertThat(day.parse("01-01-2019")).isNull();
  }

  @Test
  void dates_in_words_and_of_any_width_are_read_too() {
    ValueParser words = ValueParser.of(new ColumnType.Day("d MMM yyyy"));
    assertThat(words.parse("5 Feb 2019")).isEqualTo(LocalDate.of(2019, 2, 5));
    assertThat(words.parse("31 Feb 2019")).isNull();
    assertThat(words.remedy()).isEqualTo("expected a date as d MMM yyyy, such as 28 Feb 2019");
    assertThat(ValueParser.of(new ColumnType.Month("MMM yy")).parse("Feb 19"))
        .isEqualTo(LocalDate.of(2019, 2, 1));
  }

  @Test
  void local_times_are_of_the_zone_and_those_that_the_clocks_skipped_are_none() {
    ValueParser time = ValueParser.of(new ColumnType.Timestamp("yyyy-MM-dd HH:mm", LONDON));
    assertThat(time.parse("2019-02-01 12:00")).isEqualTo(Instant.parse("2019-02-01T12:00:00Z"));
    assertThat(time.parse("2019-07-01 12:00")).isEqualTo(Instant.parse("2019-07-01T11:00:00Z"));
    assertThat(time.parse("2019-03-31 01:30")).as("skipped in spring").isNull();
    assertThat(time.parse("2019-10-27 01:30"))
        .as("the first of two in autumn")
        .isEqualTo(Instant.parse("2019-10-27T00:30:00Z"));
    assertThat(time.parse("yesterday")).isNull();
  }

  @Test
  void a_time_with_an_offset_needs_no_zone() {
    ValueParser time = ValueParser.of(new ColumnType.Timestamp("yyyy-MM-dd'T'HH:mm:ssXXX", LONDON));
    assertThat(time.parse("2019-07-01T12:00:00+02:00"))
        .isEqualTo(Instant.parse("2019-07-01T10:00:00Z"));
    assertThat(time.remedy())
        .isEqualTo(
            "expected a date and time as yyyy-MM-dd'T'HH:mm:ssXXX, such as 2019-02-28T14:05:00Z");
  }

  @Test
  void true_and_false_have_many_names() {
    ValueParser truth = ValueParser.of(new ColumnType.Truth());
    assertThat(truth.parse("Y")).isEqualTo(true);
    assertThat(truth.parse("TRUE")).isEqualTo(true);
    assertThat(truth.parse("0")).isEqualTo(false);
    assertThat(truth.parse("maybe")).isNull();
  }

  @Test
  void a_pattern_that_is_none_is_refused() {
    assertThatThrownBy(() -> DatePatterns.formatter("bogus"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
