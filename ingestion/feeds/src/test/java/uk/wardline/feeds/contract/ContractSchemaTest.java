package uk.wardline.feeds.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use says what the reader says. */
class ContractSchemaTest {

  private static final String TEXT = schemaText();
  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(TEXT);

  private static String schemaText() {
    try (var in = Contract.class.getResourceAsStream("/uk/wardline/feeds/contract.schema.json")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);
  }

  static Stream<Path> contracts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("contracts"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void every_contract_of_the_project_keeps_the_schema_and_can_be_read(Path file)
      throws IOException {
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    assertThat(new ContractReader().read(file).feed() + ".yaml")
        .isEqualTo(file.getFileName().toString());
  }

  @Test
  void the_schema_finds_a_mistyped_key_too() throws IOException {
    String contract = Files.readString(Path.of("contracts/street-incidents.yaml"));

    var faults = schema().validate(contract.replace("encoding:", "encodin:"), InputFormat.YAML);

    assertThat(faults).singleElement().asString().contains("encodin");
  }

  @Test
  void schema_and_reader_know_the_same_keys() {
    assertThat(keys("")).containsExactlyInAnyOrderElementsOf(Words.CONTRACT.keys());
    Map<String, Words> sections =
        Map.ofEntries(
            Map.entry("description", Words.DESCRIPTION),
            Map.entry("team", Words.TEAM),
            Map.entry("source", Words.SOURCE),
            Map.entry("format", Words.FORMAT),
            Map.entry("delivery", Words.DELIVERY),
            Map.entry("table", Words.TABLE),
            Map.entry("column", Words.COLUMN),
            Map.entry("options", Words.OPTIONS),
            Map.entry("quality", Words.QUALITY),
            Map.entry("arguments", Words.ARGUMENTS),
            Map.entry("mapping", Words.MAPPING),
            Map.entry("promise", Words.PROMISE));
    sections.forEach((name, words) ->
        assertThat(keys("/$defs/" + name))
            .as(name)
            .containsExactlyInAnyOrderElementsOf(words.keys()));
    assertThat(sections.values()).hasSize(Words.values().length - 1);
  }

  @Test
  void schema_and_reader_know_the_same_of_a_person() {
    var known = new ArrayList<>(Person.ROLES);
    known.addAll(List.of(PersonReader.KEY, PersonReader.PROTECTED, PersonReader.ONCE));

    assertThat(keys("/$defs/person")).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void schema_and_reader_know_the_same_facts() {
    List<String> kinds = FactKinds.ALL.stream().map(FactKind::name).toList();
    assertThat(keys("/properties/facts")).containsExactlyInAnyOrderElementsOf(kinds);
    for (FactKind kind : FactKinds.ALL) {
      JsonNode required = SCHEMA.at("/$defs/" + kind.name() + "/required");
      List<String> wanted =
          kind.fields().stream()
              .filter(FactKind.Field::required)
              .map(FactKind.Field::name)
              .toList();
      assertThat(keys("/$defs/" + kind.name()))
          .containsExactlyInAnyOrderElementsOf(kind.fieldNames());
      assertThat(required.values().stream().map(JsonNode::stringValue))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private static List<String> keys(String pointer) {
    return new ArrayList<>(SCHEMA.at(pointer + "/properties").propertyNames());
  }
}
