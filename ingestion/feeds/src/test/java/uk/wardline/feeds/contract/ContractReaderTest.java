package uk.wardline.feeds.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Column.Classification;
import uk.wardline.feeds.value.ColumnType;

class ContractReaderTest {

  private static final Path FILE = Path.of("contacts.yaml");
  private static final String GOOD =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: contacts
      name: Customer contacts
      version: 1.0.0
      status: active
      description:
        purpose: Count contacts by channel.
      team:
        name: Customer Services
      source:
        system: CRM
        legalGateway: Localism Act 2011 section 1
      disclosure: protected
      format:
        delimiter: "|"
        encoding: windows-1252
        decimalSeparator: ","
        dateFormat: dd/MM/yyyy
        maxFieldBytes: 5000
      delivery:
        mode: delta
      schema:
        - name: contacts
          eventTime: Opened
          properties:
            - name: Reference
              logicalType: string
              primaryKey: true
            - name: Opened
              logicalType: date
            - name: Closed
              logicalType: timestamp
              logicalTypeOptions:
                format: dd/MM/yyyy HH:mm
            - name: Minutes
              logicalType: integer
              classification: internal
              logicalTypeOptions:
                minimum: 0
                maximum: 600
            - name: Cost
              logicalType: number
            - name: Resolved
              logicalType: boolean
            - name: Channel
              logicalType: string
              quality:
                - metric: invalidValues
                  mustBe: 0
                  arguments:
                    validValues: [phone, web, face to face]
      slaProperties:
        - property: latency
          value: 36
          unit: h
      """;

  private static final String PATTERN_AND_LENGTHS =
      """
      primaryKey: true
              logicalTypeOptions:
                pattern: "[a-"
                minLength: 9
                maxLength: 3\
      """;

  @TempDir Path folder;

  @Test
  void a_contract_is_read_as_it_is_written() {
    Contract contract = read(GOOD);

    assertThat(contract.feed()).isEqualTo("contacts");
    assertThat(contract.identity())
        .isEqualTo(new Identity("contacts", "Customer contacts", "1.0.0", Identity.Status.ACTIVE));
    assertThat(contract.source())
        .isEqualTo(
            new Source(
                "CRM",
                "Customer Services",
                "Count contacts by channel.",
                "Localism Act 2011 section 1"));
    assertThat(contract.format())
        .isEqualTo(new Format('|', '"', Encoding.WINDOWS_1252, true, 5000));
    assertThat(contract.arrival())
        .isEqualTo(new Arrival(Arrival.Mode.DELTA, Arrival.AsAt.RECEIPT, null, Tolerance.USUAL));
    assertThat(contract.promise().latency()).isEqualTo(Duration.ofHours(36));
    assertThat(contract.disclosure()).isEqualTo(Disclosure.PROTECTED);
    assertThat(contract.table().key()).isEqualTo(new Key.Columns(List.of("Reference")));
    assertThat(contract.table().eventTime()).isEqualTo("Opened");
    assertThat(contract.table().columns().stream().map(Column::type).map(Object::toString))
        .containsExactly(
            "Text[]",
            "Day[format=dd/MM/yyyy]",
            "Timestamp[format=dd/MM/yyyy HH:mm, zone=Europe/London]",
            "Whole[]",
            "Decimal[separator=,]",
            "Truth[]",
            "Text[]");
  }

  @Test
  void a_part_of_the_key_is_required_and_a_column_is_personal_unless_said_otherwise() {
    Table table = read(GOOD).table();

    assertThat(table.column("Reference").orElseThrow().rules().required()).isTrue();
    assertThat(table.column("Reference").orElseThrow().classification())
        .isEqualTo(Classification.PERSONAL);
    assertThat(table.column("Minutes").orElseThrow().classification())
        .isEqualTo(Classification.INTERNAL);
  }

  @Test
  void the_contract_for_street_incidents_ships() {
    Contract contract = new ContractReader().shipped("street-incidents");

    assertThat(contract.arrival())
        .isEqualTo(new Arrival(Arrival.Mode.FULL, Arrival.AsAt.RECEIPT, "Month", Tolerance.USUAL));
    assertThat(contract.table().key()).isEqualTo(new Key.None());
    assertThat(contract.table().column("Month").orElseThrow().type())
        .isEqualTo(new ColumnType.Month("yyyy-MM"));
    assertThat(contract.fact("incident").orElseThrow().columnOf("type")).contains("Crime type");
    assertThat(contract.table().column("Location").orElseThrow().personal()).isFalse();
  }

  @Test
  void a_contract_can_be_sent_to_another_process() throws IOException, ClassNotFoundException {
    Contract contract = new ContractReader().shipped("street-incidents");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(contract);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(contract);
    }
  }

  @Test
  void every_fault_is_told_at_once_with_its_line_and_the_nearest_known_key() {
    String broken =
        GOOD.replace("encoding: windows-1252", "encodin: windows-1252")
            .replace("status: active", "status: activ")
            .replace("logicalType: integer", "logicalType: int")
            .replace("  mode: delta", "  mode: delta\n  scope: month")
            .replace("  legalGateway: Localism Act 2011 section 1\n", "");

    assertThat(faults(broken))
        .containsExactly(
            "contacts.yaml:6: status: 'activ' is not known here; did you mean 'active'? Known are"
                + " active, deprecated, draft, proposed, retired",
            "contacts.yaml:12: source.legalGateway: is missing; say which law, licence or agreement"
                + " lets them be shared",
            "contacts.yaml:16: format.encodin: is not a known key; did you mean 'encoding'?",
            "contacts.yaml:22: delivery.scope: does not say whose month it is; name the column as"
                + " scopeColumn",
            "contacts.yaml:37: schema[0].properties[3].logicalType: 'int' is not known here; did"
                + " you mean 'integer'? Known are boolean, date, integer, number, string,"
                + " timestamp");
  }

  @Test
  void a_contract_without_a_key_must_say_so() {
    assertThat(faults(GOOD.replace("        primaryKey: true\n", "")))
        .containsExactly(
            "contacts.yaml:24: schema[0].key: is missing; list the columns of the key, or mark them"
                + " with \"primaryKey: true\", or write \"key: none\" if two rows that are alike to"
                + " the letter are two things");
    assertThat(faults(GOOD.replace("    eventTime: Opened", "    key: none")))
        .containsExactly(
            "contacts.yaml:25: schema[0].key: is none, and yet Reference is the primary key; keep"
                + " one of the two");
  }

  @Test
  void a_name_that_is_no_column_is_told_with_the_nearest_one() {
    assertThat(faults(GOOD.replace("eventTime: Opened", "eventTime: Openend")))
        .containsExactly(
            "contacts.yaml:25: schema[0].eventTime: 'Openend' is not a column; did you mean"
                + " 'Opened'?");
    assertThat(faults(GOOD.replace("eventTime: Opened", "eventTime: Channel")))
        .containsExactly(
            "contacts.yaml:25: schema[0].eventTime: 'Channel' is not a time; name a column of"
                + " logicalType date or timestamp");
    assertThat(
            faults(
                GOOD.replace(
                    "  mode: delta", "  mode: delta\n  scope: month\n  scopeColumn: Channel")))
        .containsExactly(
            "contacts.yaml:24: delivery.scopeColumn: 'Channel' is not a month; name a column of"
                + " logicalType date");
  }

  @Test
  void facts_are_held_against_their_kind() {
    String facts =
        """
        facts:
          incident:
            source-key: Reference
            occurred-month: Opened
            typ: Channel
            longitude: Cost
            location: Chanel
          insident:
            type: Channel
        """;

    assertThat(faults(GOOD + facts))
        .containsExactly(
            "contacts.yaml:59: facts.incident.type: is missing; say which column gives the field"
                + " its value",
            "contacts.yaml:59: facts.incident: longitude and latitude belong together; map all of"
                + " them or none",
            "contacts.yaml:60: facts.incident.occurred-month: must have a value, and column"
                + " 'Opened' need not have one; write \"required: true\" at the column",
            "contacts.yaml:61: facts.incident.typ: is no field of incident; did you mean 'type'?",
            "contacts.yaml:63: facts.incident.location: 'Chanel' is not a column; did you mean"
                + " 'Channel'?",
            "contacts.yaml:65: facts.insident: is no kind of fact; did you mean 'incident'?");
  }

  @Test
  void a_field_of_a_fact_wants_a_column_of_its_type() {
    String facts =
        """
        facts:
          incident:
            occurred-month: Channel
            type: Reference
            longitude: Channel
            latitude: Cost
        """;

    assertThat(faults(GOOD + facts))
        .contains(
            "contacts.yaml:61: facts.incident.longitude: 'Channel' does not give a decimal"
                + " (logicalType number); map a column of that logicalType");
  }

  @Test
  void characters_patterns_and_bounds_must_make_sense() {
    String broken =
        GOOD.replace("delimiter: \"|\"", "delimiter: \"||\"")
            .replace("format: dd/MM/yyyy HH:mm", "format: dd/MM/yyyy HH:mm bogus")
            .replace("maximum: 600", "maximum: lots")
            .replace("maxFieldBytes: 5000", "maxFieldBytes: none")
            .replace("validValues: [phone, web, face to face]", "validValues: []")
            .replace("primaryKey: true", PATTERN_AND_LENGTHS);

    assertThat(faults(broken))
        .containsExactly(
            "contacts.yaml:16: format.delimiter: '||' is not one ASCII character; write one"
                + " character in quotes, such as \",\" or \"\\t\"",
            "contacts.yaml:20: format.maxFieldBytes: 'none' is not a whole number from 1 to"
                + " 8388608; write one, such as 1",
            "contacts.yaml:31: schema[0].properties[0].logicalTypeOptions.pattern: '[a-' is no"
                + " regular expression: Illegal character range; mend it",
            "contacts.yaml:32: schema[0].properties[0].logicalTypeOptions.minLength: is above"
                + " maxLength; swap the two",
            "contacts.yaml:39: schema[0].properties[2].logicalTypeOptions.format: 'dd/MM/yyyy HH:mm"
                + " bogus' is no date format; write one such as dd/MM/yyyy or yyyy-MM",
            "contacts.yaml:45: schema[0].properties[3].logicalTypeOptions.maximum: 'lots' is not a"
                + " whole number; expected digits alone, such as 42",
            "contacts.yaml:56: schema[0].properties[6].quality[0].arguments: has no validValues;"
                + " list the values that are allowed");
  }

  @Test
  void a_limit_that_a_contract_sets_holds_for_small_deliveries_too() {
    assertThat(read(GOOD).arrival().tolerance()).isEqualTo(Tolerance.USUAL);
    assertThat(
            read(GOOD.replace("  mode: delta", "  mode: delta\n  quarantinedAtMost: 5"))
                .arrival()
                .tolerance())
        .isEqualTo(new Tolerance(5, 50, null, 0));
    assertThat(
            read(GOOD.replace("  mode: delta", "  mode: full\n  shrinksAtMost: 10"))
                .arrival()
                .tolerance())
        .isEqualTo(new Tolerance(25, 10, null, 0));
    assertThat(
            read(GOOD.replace("  mode: delta", "  mode: full\n  poundsMoveAtMost: 150"))
                .arrival()
                .tolerance())
        .isEqualTo(new Tolerance(25, 50, 150, 100));
  }

  @Test
  void a_delta_cannot_shrink_and_no_limit_is_above_a_hundred() {
    assertThat(
            faults(
                GOOD.replace(
                    "  mode: delta",
                    "  mode: delta\n  shrinksAtMost: 10\n  quarantinedAtMost: 101")))
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .contains("delivery.shrinksAtMost: is there for a feed whose deliveries"),
            fault -> assertThat(fault).contains("'101' is not a whole number from 0 to 100"));
  }

  @Test
  void a_key_given_twice_and_a_column_given_twice_are_faults() {
    assertThat(faults(GOOD.replace("version: 1.0.0", "version: 1.0.0\nversion: 2.0.0")))
        .containsExactly("contacts.yaml:6: version: is there twice; keep one of the two");
    assertThat(faults(GOOD.replace("name: Minutes", "name: Cost")))
        .containsExactly(
            "contacts.yaml:42: schema[0].properties[4].name: 'Cost' is a column already; give each"
                + " column once");
  }

  @Test
  void what_is_no_yaml_is_told_with_its_line() {
    assertThat(faults("name: [b"))
        .singleElement()
        .asString()
        .startsWith("contacts.yaml:1: is not YAML: ")
        .endsWith("; mind the indentation and put text with \": \" in quotes");
    assertThat(faults(""))
        .containsExactly("contacts.yaml:1: the file is empty; write a contract into it");
    assertThat(faults("- a"))
        .contains(
            "contacts.yaml:1: has one value where keys were expected; write \"key: value\" lines"
                + " below it");
  }

  @Test
  void a_file_that_is_missing_or_not_utf8_is_a_fault_and_no_crash() throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Path latin =
        Files.write(folder.resolve("latin.yaml"), "id: café".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(caught(() -> new ContractReader().read(missing)).faults())
        .extracting(ContractFault::sentence)
        .containsExactly(missing + ":1: there is no such file; give the path of a contract");
    assertThat(caught(() -> new ContractReader().read(latin)).faults())
        .extracting(ContractFault::sentence)
        .containsExactly(latin + ":1: is not UTF-8; save the contract as UTF-8");
  }

  private static Contract read(String yaml) {
    return new ContractReader().read(FILE, yaml);
  }

  private static List<String> faults(String yaml) {
    return caught(() -> read(yaml)).faults().stream().map(ContractFault::sentence).toList();
  }

  private static ContractFaults caught(Runnable reading) {
    return catchThrowableOfType(ContractFaults.class, reading::run);
  }
}
