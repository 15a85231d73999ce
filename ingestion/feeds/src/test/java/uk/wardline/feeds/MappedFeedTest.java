package uk.wardline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractFault;
import uk.wardline.feeds.contract.ContractFaults;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.contract.Key;
import uk.wardline.feeds.contract.Person;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.PersonSlots;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;

/** A feed that translates words, sets constants and describes persons. */
class MappedFeedTest {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: desk
      version: 1.0.0
      status: active
      description:
        purpose: Tests.
      team:
        name: Testers
      source:
        system: desk
        legalGateway: None needed
      disclosure: protected
      delivery:
        mode: delta
        asAt: file-name
      schema:
        - name: desk
          key: [Office, No]
          properties:
            - {name: Office, logicalType: string}
            - {name: No, logicalType: string}
            - {name: Who, logicalType: string}
            - {name: First, logicalType: string}
            - {name: Last, logicalType: string}
            - {name: When, logicalType: timestamp, required: true}
            - {name: How, logicalType: string, required: true, classification: internal}
            - {name: Done, logicalType: string, classification: internal}
            - {name: Secret, logicalType: string}
      slaProperties:
        - {property: latency, value: 1, unit: d}
      person:
        key: Who
        full-name: [First, Last]
        protected: Secret
        holds-each-person-once: true
      facts:
        contact:
          person-key: Who
          opened: When
          channel: {column: How, values: {F2F: face to face, TEL: telephone}}
          service: {constant: council tax}
          resolved-first-time: {column: Done, values: {D: true, O: false}}
      """;
  private static final String HEADER = "Office,No,Who,First,Last,When,How,Done,Secret\n";

  @TempDir Path folder;

  @Test
  void person_and_facts_are_read_as_they_are_written() {
    Contract contract = read(CONTRACT);

    assertThat(contract.person())
        .contains(
            new Person(
                List.of("Who"),
                "Secret",
                true,
                List.of(new Person.Part("full-name", List.of("First", "Last")))));
    assertThat(contract.table().key()).isEqualTo(new Key.Columns(List.of("Office", "No")));
    assertThat(contract.table().column("No").orElseThrow().rules().required()).isTrue();
    assertThat(contract.versioned()).isTrue();
  }

  @Test
  void a_row_is_translated_and_its_person_described() {
    Contract contract = read(CONTRACT);
    Survey.Sound sound =
        sound(contract, HEADER + "North, 7 ,P1,Ann, Lee ,2013-07-01T09:30:00,F2F,D,Yes\n");
    var judge = new RowJudge(contract, sound.delivery());
    var row = ((Verdict.Accepted) verdicts(contract, sound).getFirst()).row();

    assertThat(row.value(judge.slot("contact", "source-key"))).isEqualTo("North 7");
    assertThat(row.value(judge.slot("contact", "channel"))).isEqualTo("face to face");
    assertThat(row.value(judge.slot("contact", "service"))).isEqualTo("council tax");
    assertThat(row.value(judge.slot("contact", "resolved-first-time"))).isEqualTo(true);
    assertThat(row.value(judge.slot("contact", "opened")))
        .isEqualTo(Instant.parse("2013-07-01T08:30:00Z"));
    assertThat(row.value(judge.slot("contact", "closed"))).isNull();
    assertThat(row.value(judge.slot(PersonSlots.PERSON, PersonSlots.KEY))).isEqualTo("P1");
    assertThat(row.value(judge.slot(PersonSlots.PERSON, "full-name"))).isEqualTo("Ann Lee");
    assertThat(
            Person.saysYes(
                Objects.toString(row.value(judge.slot(PersonSlots.PERSON, PersonSlots.PROTECTED)))))
        .isTrue();
    assertThat(sound.delivery().dayInName()).contains(LocalDate.of(2014, 3, 31));
  }

  @Test
  void a_word_that_is_not_listed_quarantines_its_row_and_a_missing_one_is_missing() {
    Contract contract = read(CONTRACT);
    Survey.Sound sound =
        sound(
            contract,
            HEADER + "N,1,,,,2013-07-01T09:30:00,TLE,Q,\n" + "N,2,,,,2013-07-01T09:30:00,TEL,,\n");
    List<Verdict> verdicts = verdicts(contract, sound);
    var judge = new RowJudge(contract, sound.delivery());

    assertThat(((Verdict.Quarantined) verdicts.getFirst()).reasons())
        .extracting(RowFault::sentence)
        .containsExactly(
            "line 2, column How: 'TLE' is not translated by the contract; known are F2F, TEL",
            "line 2, column Done: 'Q' is not translated by the contract; known are D, O");
    var second = ((Verdict.Accepted) verdicts.get(1)).row();
    assertThat(second.value(judge.slot("contact", "resolved-first-time"))).isNull();
    assertThat(second.value(judge.slot(PersonSlots.PERSON, PersonSlots.KEY))).isNull();
  }

  @Test
  void a_personal_value_that_is_not_listed_is_masked() {
    Contract contract =
        read(CONTRACT.replace("required: true, classification: internal", "required: true"));
    Survey.Sound sound = sound(contract, HEADER + "N,1,,,,2013-07-01T09:30:00,Ann,,\n");

    assertThat(((Verdict.Quarantined) verdicts(contract, sound).getFirst()).reasons())
        .singleElement()
        .hasToString(
            "line 2, column How: '****' is not translated by the contract; known are F2F, TEL");
  }

  @Test
  void a_column_without_translation_must_hold_an_agreed_word() {
    Contract contract =
        read(CONTRACT.replace("{column: How, values: {F2F: face to face, TEL: telephone}}", "How"));
    Survey.Sound sound =
        sound(
            contract,
            HEADER
                + "N,1,,,,2013-07-01T09:30:00,telephone,,\n"
                + "N,2,,,,2013-07-01T09:30:00,phone,,\n");

    assertThat(verdicts(contract, sound).getFirst()).isInstanceOf(Verdict.Accepted.class);
    assertThat(((Verdict.Quarantined) verdicts(contract, sound).get(1)).reasons())
        .singleElement()
        .asString()
        .contains("column How: 'phone' is none of the words agreed for this");
  }

  @Test
  void what_cannot_be_mapped_is_told_at_once() {
    assertThat(
            faults(
                CONTRACT
                    .replace("TEL: telephone", "TEL: phone")
                    .replace("{constant: council tax}", "{constant: council tax, column: How}")
                    .replace("full-name: [First, Last]", "ful-name: [First, Lost]")
                    .replace("protected: Secret", "protected: Secrets")
                    .replace("person-key: Who", "source-key: No")
                    .replace("opened: When", "opened: How")
                    .replace("D: true", "D: done")))
        .containsExactly(
            "desk.yaml:34: person.ful-name: is nothing that is told of a person; did you mean"
                + " 'full-name'?",
            "desk.yaml:35: person.protected: 'Secrets' is not a column; did you mean 'Secret'?",
            "desk.yaml:39: facts.contact.source-key: leaves out Office, No, by which the rows of"
                + " the feed are told apart; write [Office, No], or leave it out, which means the"
                + " same",
            "desk.yaml:40: facts.contact.opened: 'How' does not give a point in time (logicalType"
                + " timestamp); map a column of that logicalType",
            "desk.yaml:41: facts.contact.channel.values.TEL: 'phone' is no word for channel; known"
                + " are face to face, telephone, online",
            "desk.yaml:42: facts.contact.service: has no one origin; write either \"column\" with"
                + " \"values\", or \"constant\"",
            "desk.yaml:43: facts.contact.resolved-first-time.values.D: 'done' is no word for"
                + " resolved-first-time; known are true, false");
  }

  @Test
  void an_extract_without_a_day_in_its_name_is_refused() {
    Contract contract = read(CONTRACT);
    Path file = write("desk-2014-02-30.csv", HEADER);

    assertThat(((Survey.Refused) new DeliverySurveyor(folder).survey(file, contract)).faults())
        .singleElement()
        .extracting(fault -> fault.sentence().replace(folder + "/", ""))
        .isEqualTo(
            "desk-2014-02-30.csv: its name has no date, and the contract takes the day of the"
                + " extract from it; name it such as desk-2014-03-31.csv");
  }

  @Test
  void the_same_content_of_another_day_is_another_delivery() {
    Contract contract = read(CONTRACT);
    String march = id(contract, "desk-2014-03-31.csv");

    assertThat(id(contract, "again-2014-03-31.csv")).isEqualTo(march);
    assertThat(id(contract, "desk-2014-04-30.csv")).isNotEqualTo(march);
  }

  private String id(Contract contract, String name) {
    Path file = write(name, HEADER + "N,1,,,,2013-07-01T09:30:00,F2F,,\n");
    return ((Survey.Sound) new DeliverySurveyor(folder).survey(file, contract)).delivery().id();
  }

  @Test
  void a_constant_is_written_as_its_field_wants_it() {
    String rent =
        CONTRACT.substring(0, CONTRACT.indexOf("  contact:"))
            + """
              rent-entry:
                tenancy-key: {constant: T1}
                posted: {constant: 2014-03-31}
                entry-type: {constant: charge}
                amount: {constant: 12.50}
            """;
    Contract contract = read(rent);
    Survey.Sound sound = sound(contract, HEADER + "N,1,,,,2013-07-01T09:30:00,x,,\n");
    var judge = new RowJudge(contract, sound.delivery());
    var row = ((Verdict.Accepted) verdicts(contract, sound).getFirst()).row();

    assertThat(row.value(judge.slot("rent-entry", "posted"))).isEqualTo(LocalDate.of(2014, 3, 31));
    assertThat(row.value(judge.slot("rent-entry", "amount"))).isEqualTo(new BigDecimal("12.50"));
    assertThat(faults(rent.replace("12.50", "dear").replace("2014-03-31", "31 March")))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).contains(".constant: '"));
  }

  private static Contract read(String yaml) {
    return new ContractReader().read(Path.of("desk.yaml"), yaml);
  }

  private static List<String> faults(String yaml) {
    return catchThrowableOfType(ContractFaults.class, () -> read(yaml)).faults().stream()
        .map(ContractFault::sentence)
        .toList();
  }

  private Survey.Sound sound(Contract contract, String text) {
    Path file = write("desk-2014-03-31.csv", text);
    return (Survey.Sound) new DeliverySurveyor(folder).survey(file, contract);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Verdict> verdicts(Contract contract, Survey.Sound sound) {
    var reader = new RowReader(sound.delivery(), contract);
    var judge = new RowJudge(contract, sound.delivery());
    var verdicts = new ArrayList<Verdict>();
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        verdicts.add(judge.judge(lines.next()));
      }
    }
    return verdicts;
  }
}
