package uk.wardline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.geo.Placement;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardFinder;
import uk.wardline.sample.IncidentTruth.Place;

class IncidentSampleTest {

  private static final YearMonth MARCH_2015 = YearMonth.of(2015, 3);

  @TempDir Path folder;

  @Test
  void the_same_seed_makes_the_same_files_to_the_byte() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Path third = Files.createDirectory(folder.resolve("third"));

    new IncidentSample(plan(500, 7)).writeTo(first);
    new IncidentSample(plan(500, 7)).writeTo(second);
    new IncidentSample(plan(500, 8)).writeTo(third);

    String name = "2015-03-wexborough-street.csv";
    assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    assertThat(Files.readAllBytes(third.resolve(name)))
        .isNotEqualTo(Files.readAllBytes(first.resolve(name)));
  }

  @Test
  void the_truth_agrees_with_the_files_read_and_placed_by_others() {
    var sample = new IncidentSample(plan(9_001, 42));
    IncidentTruth truth = sample.writeTo(folder);

    Map<IncidentTruth.Count, Long> placed = new HashMap<>();
    for (Path file : sample.files(folder)) {
      read(file).forEach(row -> placed.merge(placed(row), 1L, Long::sum));
    }

    assertThat(truth.rows()).isEqualTo(9_001);
    assertThat(placed).isEqualTo(byPlace(truth));
  }

  private static Map<IncidentTruth.Count, Long> byPlace(IncidentTruth truth) {
    Map<IncidentTruth.Count, Long> counts = new HashMap<>();
    for (var c : truth.counts()) {
      counts.put(
          new IncidentTruth.Count(c.month(), c.type(), c.wardSet(), c.place(), c.wardCode(), 1),
          c.rows());
    }
    return counts;
  }

  private record Row(YearMonth month, String type, AcceptedRow row, int longitude, int latitude) {}

  private List<Row> read(Path file) {
    Contract contract = new ContractReader().shipped("street-incidents");
    var sound = (Survey.Sound) new DeliverySurveyor(folder).survey(file, contract);
    var reader = new RowReader(sound.delivery(), contract);
    var judge = new RowJudge(contract, sound.delivery());
    var month = YearMonth.parse(sound.delivery().scope().orElseThrow());
    int type = judge.slot("incident", "type");
    int longitude = judge.slot("incident", "longitude");
    int latitude = judge.slot("incident", "latitude");
    var rows = new ArrayList<Row>();
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        Verdict verdict = judge.judge(lines.next());
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        AcceptedRow row = ((Verdict.Accepted) verdict).row();
        rows.add(new Row(month, String.valueOf(row.value(type)), row, longitude, latitude));
      }
    }
    return rows;
  }

  private static IncidentTruth.Count placed(Row row) {
    boolean before = row.month().isBefore(YearMonth.of(2015, 6));
    var wards = before ? SampleWards.wards2003() : SampleWards.wards2015();
    Object longitude = row.row().value(row.longitude());
    Object latitude = row.row().value(row.latitude());
    if (longitude == null || latitude == null) {
      return new IncidentTruth.Count(
          row.month(), row.type(), wards.id(), Place.NO_COORDINATES, null, 1);
    }
    var finder = before ? Finders.OF_2003 : Finders.OF_2015;
    return switch (finder.find(
        ((Number) longitude).doubleValue(), ((Number) latitude).doubleValue())) {
      case Placement.InWard(String code, _) ->
          new IncidentTruth.Count(row.month(), row.type(), wards.id(), Place.WARD, code, 1);
      case Placement.Outside() ->
          new IncidentTruth.Count(row.month(), row.type(), wards.id(), Place.OUTSIDE, null, 1);
    };
  }

  @Test
  void the_shares_are_those_of_the_plan() {
    var shares = new Shares(0.4, 0.1);
    IncidentTruth truth =
        new IncidentSample(new SamplePlan(SampleWards.dated(), MARCH_2015, 1, 20_000, 1, shares))
            .writeTo(folder);

    assertThat(truth.withoutCoordinates()).isCloseTo(2_000, within(150L));
    assertThat(truth.outside()).isCloseTo(7_200, within(300L));
  }

  @Test
  void the_traps_of_the_real_files_are_there() throws IOException {
    var sample = new IncidentSample(plan(20_000, 3));
    sample.writeTo(folder);

    var lines = new ArrayList<String>();
    for (Path file : sample.files(folder)) {
      lines.addAll(Files.readAllLines(file).stream().skip(1).toList());
    }
    List<String> antisocial =
        lines.stream().filter(line -> line.contains("Anti-social behaviour")).toList();
    assertThat(antisocial)
        .isNotEmpty()
        .allMatch(line -> line.startsWith(",20") && line.endsWith(",,"));
    assertThat(lines.size() - new HashSet<>(lines).size())
        .as("rows alike to the letter")
        .isBetween(200, 2_000);
    long points =
        lines.stream().map(line -> line.split(",", -1)).map(f -> f[4] + f[5]).distinct().count();
    assertThat(points).as("points that many rows share").isBetween(1_000L, 7_000L);
  }

  @Test
  void the_truth_can_be_kept_beside_the_files() throws IOException {
    IncidentTruth truth = new IncidentSample(plan(300, 5)).writeTo(folder);
    Path file = folder.resolve("truth.csv");

    truth.writeTo(file);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo("month,incident_type,ward_set,place,ward_code,incidents");
    assertThat(
            lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum())
        .isEqualTo(300);
  }

  @Test
  void a_plan_that_cannot_be_is_refused_at_once() {
    assertThatThrownBy(() -> new Shares(1.2, 0))
        .hasMessage("The share 'outside' is 1.2; it must be from 0 to 1");
    assertThatThrownBy(
            () -> new SamplePlan(SampleWards.dated(), YearMonth.of(1999, 1), 1, 1, 1, Shares.USUAL))
        .hasMessage("No ward set is in force in 1999-01");
    assertThatThrownBy(() -> new SamplePlan(SampleWards.dated(), MARCH_2015, 0, 1, 1, Shares.USUAL))
        .hasMessageContaining("at least one month");
  }

  /** Four months, over the change of the wards in May 2015. */
  private static SamplePlan plan(long rows, long seed) {
    return new SamplePlan(SampleWards.dated(), MARCH_2015, 4, rows, seed, Shares.USUAL);
  }

  /** Built once: they index the wards. */
  private static final class Finders {
    static final WardFinder OF_2003 = new WardFinder(SampleWards.wards2003());
    static final WardFinder OF_2015 = new WardFinder(SampleWards.wards2015());
  }
}
