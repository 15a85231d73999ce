package uk.wardline.sample.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.sample.write.Feed;

class FeedsKeepTheirContractsTest {

  @TempDir static Path city;

  @TempDir Path work;

  @BeforeAll
  static void write() {
    SmallCity.writeTo(city, 3, 2);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void exactly_the_rows_that_the_truth_calls_bad_are_quarantined(Feed feed) throws IOException {
    Contract contract = new ContractReader().shipped(feed.id());
    Set<String> bad = bad(feed);
    Set<String> quarantined = new TreeSet<>();
    for (var day : feed.extracts()) {
      String file = feed.id() + "-" + day + ".csv";
      read(contract, file, quarantined);
    }

    assertThat(quarantined).isEqualTo(bad);
  }

  private static Set<String> bad(Feed feed) throws IOException {
    try (var lines = Files.lines(city.resolve("truth/bad_rows.csv"))) {
      return lines
          .skip(1)
          .map(line -> line.replaceAll("^(.*?),(.*?),(.*?),.*$", "$1 $2 $3"))
          .filter(text -> text.startsWith(feed.id() + " "))
          .map(text -> text.substring(feed.id().length() + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void read(Contract contract, String file, Set<String> quarantined) {
    Path path = city.resolve("feeds").resolve(contract.feed()).resolve(file);
    Survey survey = new DeliverySurveyor(work).survey(path, contract);
    assertThat(survey).isInstanceOf(Survey.Sound.class);
    var sound = (Survey.Sound) survey;
    assertThat(sound.notes()).isEmpty();
    var reader = new RowReader(sound.delivery(), contract);
    var judge = new RowJudge(contract, sound.delivery());
    Set<String> keys = new HashSet<>();
    long rows = 0;
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); rows++) {
        switch (judge.judge(lines.next())) {
          case Verdict.Accepted(var row) ->
              assertThat(keys.add(String.valueOf(row.key()))).as("%s once", row.key()).isTrue();
          case Verdict.Quarantined row -> quarantined.add(file + " " + row.line());
        }
      }
    }
    assertThat(rows).as("rows of %s", file).isPositive();
  }
}
