package uk.wardline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.feeds.survey.SurveyLimits;

/** A small feed of incidents, and what comes of a file that is delivered under its contract. */
public final class FeedFixture {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: incidents
      version: 1.0.0
      status: active
      description:
        purpose: Tests.
      team:
        name: Testers
      source:
        system: Test
        legalGateway: None needed
      disclosure: open
      format:
        maxFieldBytes: 100
      delivery:
        mode: full
      schema:
        - name: incidents
          key: none
          properties:
            - name: Id
              logicalType: string
              logicalTypeOptions:
                pattern: "[A-Z][0-9]+"
                maxLength: 8
            - name: Month
              logicalType: date
              required: true
              logicalTypeOptions:
                format: yyyy-MM
            - name: Type
              logicalType: string
              required: true
              quality:
                - metric: invalidValues
                  mustBe: 0
                  arguments:
                    validValues: [Burglary, Robbery, Drugs]
            - name: Longitude
              logicalType: number
              logicalTypeOptions:
                minimum: -9
                maximum: 2
            - name: Latitude
              logicalType: number
            - name: Place
              logicalType: string
      slaProperties:
        - property: latency
          value: 60
          unit: d
      facts:
        incident:
          source-key: Id
          occurred-month: Month
          type: Type
          longitude: Longitude
          latitude: Latitude
          location: Place
      """;

  /** The header of the contract. */
  public static final String HEADER = "Id,Month,Type,Longitude,Latitude,Place";

  private final Path folder;
  private String yaml = CONTRACT;
  private @Nullable Contract contract;
  private SurveyLimits limits = SurveyLimits.STANDARD;

  /** A feed whose files lie in that folder. */
  public FeedFixture(Path folder) {
    this.folder = folder;
  }

  /** The same with a piece of the contract replaced. */
  public FeedFixture but(String piece, String by) {
    assertThat(yaml).contains(piece);
    yaml = yaml.replace(piece, by);
    contract = null;
    return this;
  }

  /** The same with a scope: the month. */
  public FeedFixture scoped() {
    return but("  mode: full", "  mode: full\n  scope: month\n  scopeColumn: Month");
  }

  /** The same with other limits. */
  public FeedFixture within(SurveyLimits other) {
    limits = other;
    return this;
  }

  /** The contract. */
  public Contract contract() {
    Contract known = contract;
    if (known == null) {
      known = new ContractReader().read(Path.of("incidents.yaml"), yaml);
      contract = known;
    }
    return known;
  }

  /** A file with that text in UTF-8. */
  public Path file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file with those bytes. */
  public Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("incidents.csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The survey of a file. */
  public Survey survey(Path file) {
    return new DeliverySurveyor(folder, limits).survey(file, contract());
  }

  /** The survey of a file that is sound. */
  public Survey.Sound sound(Path file) {
    Survey survey = survey(file);
    assertThat(survey).isInstanceOf(Survey.Sound.class);
    return (Survey.Sound) survey;
  }

  /** Why a file is refused, each fault as a sentence that names the file by its name alone. */
  public List<String> refusal(Path file) {
    Survey survey = survey(file);
    assertThat(survey).isInstanceOf(Survey.Refused.class);
    return ((Survey.Refused) survey)
        .faults().stream()
            .map(FileFault::sentence)
            .map(text -> text.replace(file.getParent() + "/", ""))
            .toList();
  }

  /** What becomes of the rows of a sound file, in the order of their lines. */
  public List<Verdict> verdicts(Path file) {
    return verdicts(sound(file));
  }

  /** What becomes of the rows of a delivery. */
  public List<Verdict> verdicts(Survey.Sound sound) {
    var reader = new RowReader(sound.delivery(), contract());
    var judge = new RowJudge(contract(), sound.delivery());
    var verdicts = new ArrayList<Verdict>();
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        verdicts.add(judge.judge(lines.next()));
      }
    }
    return verdicts;
  }

  /** The rows that are accepted, as JSON, and of the others the sentences of their reasons. */
  public List<String> told(Path file) {
    var told = new ArrayList<String>();
    for (Verdict verdict : verdicts(file)) {
      switch (verdict) {
        case Verdict.Accepted(var row) -> told.add(row.json());
        case Verdict.Quarantined row ->
            row.reasons().stream().map(RowFault::sentence).forEach(told::add);
      }
    }
    return told;
  }
}
