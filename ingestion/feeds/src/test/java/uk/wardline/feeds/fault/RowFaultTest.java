package uk.wardline.feeds.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowFaultTest {

  @Test
  void a_fault_says_line_column_value_and_remedy() {
    assertThat(fault("abc", false).sentence())
        .isEqualTo(
            "line 17, column Longitude: 'abc' is not a number; expected a decimal such as -1.13");
  }

  @Test
  void the_value_of_a_person_is_for_the_quarantine_and_not_for_logs() {
    RowFault fault = fault("Smith", true);

    assertThat(fault.message()).contains("'Smith'");
    assertThat(fault.masked().sentence())
        .isEqualTo(
            "line 17, column Longitude: '****' is not a number; expected a decimal such as -1.13");
    assertThat(fault).hasToString(fault.masked().sentence());
    assertThat(fault("abc", false).toString()).contains("'abc'");
  }

  @Test
  void a_long_value_is_cut_and_its_control_characters_are_made_visible() {
    assertThat(fault("x".repeat(81), false).value()).isEqualTo("x".repeat(79) + "…");
    assertThat(fault("x".repeat(80), false).value()).isEqualTo("x".repeat(80));
    assertThat(fault("a\nb\tc\0", false).value()).isEqualTo("a␊b␉c␀");
    assertThat(fault("\ufeffa\u200bb\u202ec", false).value())
        .isEqualTo("<U+FEFF>a<U+200B>b<U+202E>c");
    assertThat(fault("x".repeat(78) + "😀😀", false).value()).isEqualTo("x".repeat(78) + "…");
  }

  private static RowFault fault(String value, boolean personal) {
    var place = new Place(17, "Longitude", personal);
    return new RowFault(
        FaultCode.TYPE, place, value, "is not a number", "expected a decimal such as -1.13");
  }
}
