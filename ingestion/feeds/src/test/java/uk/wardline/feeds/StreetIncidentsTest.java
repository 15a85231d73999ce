package uk.wardline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;

/** The real files of five months against the contract that ships, from the files alone. */
class StreetIncidentsTest {

  private final Contract contract = new ContractReader().shipped("street-incidents");

  @TempDir Path work;

  private long accepted;
  private long quarantined;
  private long withoutCoordinates;

  @Test
  void every_row_of_the_five_months_is_accepted_or_quarantined() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(RealData.at("incidents"))) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }

    List<String> scopes = files.stream().map(this::read).toList();

    assertThat(scopes).containsExactly("2018-10", "2018-11", "2018-12", "2019-01", "2019-02");
    assertThat(accepted + quarantined).isEqualTo(42_855);
    assertThat(quarantined).isZero();
    assertThat(withoutCoordinates).isEqualTo(1_288);
  }

  private String read(Path file) {
    Survey survey = new DeliverySurveyor(work).survey(file, contract);
    assertThat(survey).isInstanceOf(Survey.Sound.class);
    var sound = (Survey.Sound) survey;
    var reader = new RowReader(sound.delivery(), contract);
    var judge = new RowJudge(contract, sound.delivery());
    int longitude = judge.slot("incident", "longitude");
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        count(judge.judge(lines.next()), longitude);
      }
    }
    return sound.delivery().scope().orElse("none");
  }

  private void count(Verdict verdict, int longitude) {
    switch (verdict) {
      case Verdict.Accepted accepting -> {
        accepted++;
        withoutCoordinates += accepting.row().value(longitude) == null ? 1 : 0;
      }
      case Verdict.Quarantined ignored -> quarantined++;
    }
  }
}
