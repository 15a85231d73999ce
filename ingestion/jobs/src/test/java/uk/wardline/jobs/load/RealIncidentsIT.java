package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.geo.OverlappingWardSets;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.WardSetFile;
import uk.wardline.geo.WardSetReader;
import uk.wardline.geo.WardSetReading;
import uk.wardline.jobs.cli.Typed;
import uk.wardline.jobs.testing.PlainWards;
import uk.wardline.jobs.testing.RealData;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.Squares;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * Five months of street-level incidents of a county, with both ward sets of its city. What must
 * come out is worked out from the files alone.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealIncidentsIT {
  private static final String FEED = " from core.fact_incident where feed = 'street-incidents'";
  private static final LocalDate MAY_2015 = LocalDate.of(2015, 5, 7);
  private static final int MONTH = 1;
  private static final int LONGITUDE = 4;
  private static final int LATITUDE = 5;

  private final Platform platform;
  private final Released released;
  private final List<Path> files = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();

  RealIncidentsIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @BeforeAll
  void load() throws IOException {
    try (var found = Files.list(RealData.at("incidents"))) {
      files.addAll(found.sorted().toList());
    }
    for (Path file : files) {
      // No field of these files is quoted, so that splitting at commas is all there is to it.
      Files.readAllLines(file).stream().skip(1).map(l -> l.split(",", -1)).forEach(rows::add);
    }
    importSet("leicester-wards-2003", "WD13CD", "WD13NM", LocalDate.of(2003, 5, 1));
    var report = ingest(files);
    assertThat(report.state()).isEqualTo(LoadState.RELEASED);
    importSet("leicester-wards-2015", "WD25CD", "WD25NM", MAY_2015);
  }

  @Test
  void every_row_is_in_raw_or_in_the_quarantine() {
    assertThat(rows).hasSize(42_855);
    assertThat(
            released.number("select count(*) from raw.record where feed = 'street-incidents'")
                + released.number(
                    "select count(*) from quarantine.record where feed = 'street-incidents'"))
        .isEqualTo(42_855);
    assertThat(released.number("select count(*)" + FEED)).isEqualTo(42_855);
  }

  @Test
  void rows_without_coordinates_are_counted_as_such() {
    assertThat(rows.stream().filter(r -> r[LONGITUDE].isEmpty())).hasSize(1_288);
    assertThat(released.number("select count(*)" + FEED + " and place = 'no coordinates'"))
        .isEqualTo(1_288);
  }

  @Test
  void the_wards_of_each_month_are_those_that_a_plain_point_in_polygon_gives() {
    var expected = expectedByWard("leicester-wards-2015.geojson", "WD25CD");

    assertThat(
            released.rows(
                "select format_datetime(occurred_month, 'yyyy-MM') || ' ' || coalesce(ward_code,"
                    + " place), count(*)"
                    + FEED
                    + " group by 1 order by 1"))
        .containsExactlyElementsOf(
            expected.entrySet().stream().map(e -> e.getKey() + "|" + e.getValue()).toList());
  }

  @Test
  void the_mart_gives_the_same_by_the_earlier_wards() {
    var expected = expectedByWard("leicester-wards-2003.geojson", "WD13CD");

    assertThat(
            released.rows(
                """
                select format_datetime(month, 'yyyy-MM') || ' ' || coalesce(ward_code, place), sum(incidents)
                from published.incident_ward_month
                where ward_set = 'leicester-wards-2003' and month >= date '2018-10-01'
                group by 1 order by 1
                """))
        .containsExactlyElementsOf(
            expected.entrySet().stream().map(e -> e.getKey() + "|" + e.getValue()).toList());
  }

  @Test
  void loading_it_again_changes_nothing_under_other_names_too(@TempDir Path folder)
      throws IOException {
    long release = released.release();
    var renamed = new ArrayList<Path>();
    for (Path file : files) {
      renamed.add(Files.copy(file, folder.resolve("x" + renamed.size() + ".csv")));
    }

    assertThat(ingest(renamed).state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(released.release()).isEqualTo(release);
  }

  @Test
  void importing_the_same_wards_again_changes_nothing() {
    long release = released.release();

    assertThat(importSet("leicester-wards-2015", "WD25CD", "WD25NM", MAY_2015))
        .isInstanceOf(WardSetImport.Result.Unchanged.class);
    assertThat(released.release()).isEqualTo(release);
  }

  @Test
  void importing_a_set_has_closed_the_one_that_was_open() {
    assertThat(
            released.rows(
                "select ward_set, valid_from, valid_to, wards from core.dim_ward_set where ward_set"
                    + " like 'leicester%' order by 2"))
        .containsExactly(
            "leicester-wards-2003|2003-05-01|2015-05-07|22",
            "leicester-wards-2015|2015-05-07|null|21");
  }

  @Test
  void a_set_that_overlaps_another_is_refused_and_nothing_changes() {
    long release = released.release();
    var overlapping = Squares.called("squares", LocalDate.of(2010, 1, 1), LocalDate.of(2012, 1, 1));

    assertThatThrownBy(() ->
            new WardSetImport(platform, Clock.systemUTC())
                .run(overlapping, "squares.geojson", LoadListener.NONE))
        .isInstanceOf(OverlappingWardSets.class)
        .hasMessageContaining("squares");
    assertThat(released.release()).isEqualTo(release);
  }

  /**
   * On a warehouse that has these wards and files; what it shows of reading runs with the server.
   */
  @Test
  void the_loading_commands_of_the_tutorial_work_as_written() throws IOException {
    long before = released.number("select count(*)" + FEED);
    var home = Path.of(System.getProperty("wardline.home"));
    var commands =
        Pattern.compile("(?m)^ {4}\\./wardline ((?:geo|ingest) .*)$")
            .matcher(Files.readString(home.resolve("docs/tutorial.md")))
            .results()
            .map(shown -> shown.group(1))
            .toList();

    assertThat(commands).hasSize(2);
    for (String command : commands) {
      var typed =
          Typed.command(
              command
                  .replace(
                      "wards-2015.geojson",
                      RealData.at("geo/leicester-wards-2015.geojson").toString())
                  .replace("--files incidents", "--files " + RealData.at("incidents"))
                  .replace("ingestion/feeds", home.resolve("ingestion/feeds").toString())
                  .concat(" --data " + platform.dataFolder()));
      assertThat(typed.code()).as("%s: %s", command, typed.said()).isZero();
    }
    assertThat(released.number("select count(*)" + FEED)).isEqualTo(before);
  }

  private Map<String, Long> expectedByWard(String geoJson, String codeProperty) {
    var wards = new PlainWards(RealData.at("geo/" + geoJson), codeProperty);
    var counts = new TreeMap<String, Long>();
    for (String[] row : rows) {
      counts.merge(row[MONTH] + " " + place(row, wards), 1L, Long::sum);
    }
    return counts;
  }

  private static String place(String[] row, PlainWards wards) {
    if (row[LONGITUDE].isEmpty()) {
      return "no coordinates";
    }
    var code = wards.wardAt(Double.parseDouble(row[LONGITUDE]), Double.parseDouble(row[LATITUDE]));
    return code == null ? "outside" : code;
  }

  private IngestReport ingest(List<Path> paths) {
    Contract contract = contract();
    return new Ingest(platform, 2, Clock.systemUTC())
        .run(paths.stream().map(p -> new Arrived(p, contract)).toList(), LoadListener.NONE);
  }

  private static Contract contract() {
    return new ContractReader()
        .read(
            Path.of(System.getProperty("wardline.home"))
                .resolve("ingestion/feeds/contracts/street-incidents.yaml"));
  }

  private WardSetImport.Result importSet(String id, String code, String name, LocalDate from) {
    var file = RealData.at("geo/" + id + ".geojson");
    var reading =
        (WardSetReading.Sound)
            WardSetReader.read(new WardSetFile(file, code, name, id, id, from, null));
    WardSet set = reading.wards();
    return new WardSetImport(platform, Clock.systemUTC())
        .run(set, String.valueOf(file.getFileName()), LoadListener.NONE);
  }
}
