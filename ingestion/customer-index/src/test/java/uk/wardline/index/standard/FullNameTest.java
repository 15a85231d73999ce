package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FullNameTest {
  @Test
  void givenNamesComeFirstUnlessACommaSaysOtherwise() {
    assertThat(FullName.parse("Mr John Paul Smith")).isEqualTo(name("john", "paul", "smith"));
    assertThat(FullName.parse("SMITH, John Paul")).isEqualTo(name("john", "paul", "smith"));
  }

  @Test
  void particlesStayWithTheFamilyName() {
    assertThat(FullName.parse("Anna van der Berg").surname()).contains("van der berg");
    assertThat(FullName.parse("Omar al Amin").surname()).contains("al amin");
  }

  @Test
  void oneWordIsAFamilyName() {
    assertThat(FullName.parse("Smith"))
        .isEqualTo(new FullName(Optional.empty(), Optional.empty(), Optional.of("smith")));
  }

  @Test
  void aTitleTellsTheSex() {
    assertThat(FullName.sexOfTitle("MRS J SMITH")).contains("F");
    assertThat(FullName.sexOfTitle("Mr. J Smith")).contains("M");
    assertThat(FullName.sexOfTitle("Dr J Smith")).isEmpty();
    assertThat(FullName.sexOfTitle("Mrs")).isEmpty();
  }

  private static FullName name(String forename, String middle, String surname) {
    return new FullName(Optional.of(forename), Optional.of(middle), Optional.of(surname));
  }
}
