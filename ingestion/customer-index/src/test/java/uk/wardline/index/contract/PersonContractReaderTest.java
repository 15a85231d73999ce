package uk.wardline.index.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonContractReaderTest {
  private final PersonContractReader reader = new PersonContractReader();

  @Test
  void aShortContractIsEnough() {
    PersonContract contract =
        reader.read(
            "tax.yaml",
            """
            id: council-tax
            person:
              key: account
              holds-each-person-once: true
              forename: [first, second]
              birth-date: dob
            """);
    assertThat(contract.source().name()).isEqualTo("council-tax");
    assertThat(contract.source().holdsEachPersonOnce()).isTrue();
    assertThat(contract.columns()).containsExactly("account", "first", "second", "dob");
  }

  @Test
  void theKeyOfTheTableServesWhereThePersonHasNone() {
    PersonContract contract =
        reader.read(
            "tax.yaml", "id: tax\nschema: [{name: t, key: [a, b]}]\nperson: {surname: s}\n");
    assertThat(contract.key()).containsExactly("a", "b");
  }

  @Test
  void allFaultsAreToldAtOnceWithLineAndRemedy() {
    String yaml =
        "format: {encoding: ebcdic}\nperson:\n  forname: first\n  holds-each-person-once: maybe\n";
    assertThatThrownBy(() -> reader.read("tax.yaml", yaml))
        .isInstanceOf(ContractRefusedException.class)
        .hasMessageContaining("tax.yaml, line 1: id is missing")
        .hasMessageContaining("format.encoding is \"ebcdic\"")
        .hasMessageContaining(
            "tax.yaml, line 3: person.forname is no role; did you mean \"forename\"?")
        .hasMessageContaining(
            "tax.yaml, line 4: person.holds-each-person-once is \"maybe\"; write true or false")
        .hasMessageContaining("person.key is missing");
  }

  @Test
  void whatIsNotYamlIsSaidToBeNone() {
    assertThatThrownBy(() -> reader.read("tax.yaml", "a: [b"))
        .isInstanceOf(ContractRefusedException.class)
        .hasMessageStartingWith("tax.yaml: is not YAML");
  }
}
