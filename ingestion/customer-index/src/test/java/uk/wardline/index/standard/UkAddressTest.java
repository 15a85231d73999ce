package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UkAddressTest {
  @ParameterizedTest
  @CsvSource({
    "'14 High St, Leicester, LE1 1AA', 14, high street, LE11AA",
    "'Flat 2, 14 High St, LE1 1AA', 14 2, high street, LE11AA",
    "14a St Johns Rd, 14a, st johns road, ''",
    "'Flat 4 Cedar Court, 33 Mill Rd, LE1 1AA', 33 4, mill road, LE11AA",
    "'Rose Cottage, Mill Lane', '', rose cottage, ''",
  })
  void anAddressComesApart(String raw, String house, String street, String postcode) {
    UkAddress address = UkAddress.parse(raw);
    assertThat(address.house().orElse("")).isEqualTo(house);
    assertThat(address.street().orElse("")).isEqualTo(street);
    assertThat(address.postcode().orElse("")).isEqualTo(postcode);
  }

  @ParameterizedTest
  @CsvSource({"'Flat 4, 33', 33 4", "14A, 14a", "14 a, 14a"})
  void aHouseInAFieldOfItsOwnIsWrittenAsWithinAnAddress(String raw, String house) {
    assertThat(new House().clean(raw)).contains(house);
  }
}
