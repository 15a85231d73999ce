package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.survey.DeliveryChanged;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.SmallFeed;
import uk.wardline.jobs.testing.Squares;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.Platforms;
import uk.wardline.warehouse.release.WorkHeld;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.testing.ExistingParts;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * Small feeds, each with a way of its own to go right or wrong, loaded together in three loads,
 * since a load costs seconds whatever is in it.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestIT {
  private final Platform platform;
  private final Released released;

  private IngestReport first;
  private IngestReport second;
  private IngestReport third;
  private List<String> published = List.of();
  private List<Path> startedForTheSecond = List.of();
  private List<Arrived> known = List.of();

  @SuppressWarnings("NullAway.Init") // set before all tests
  IngestIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    var alike = SmallFeed.called("alike", folder);
    var other = SmallFeed.called("other", folder);
    var shown = SmallFeed.called("shown", folder);
    var guarded = SmallFeed.guarded("guarded", folder);
    var changing = SmallFeed.called("changing", folder);
    var keyed = SmallFeed.withKey("keyed", folder);
    var refused = SmallFeed.called("refused", folder);
    var twice = SmallFeed.called("twice", folder);
    var corrected = SmallFeed.called("corrected", folder);
    var twin = alike.file("alike.csv", "A1,2016-01,Drugs,0.5,50.5", "A1,2016-01,Drugs,0.5,50.5");
    var change = changing.file("changing.csv", "V1,2016-01,Arson,0.5,50.5");
    new WardSetImport(platform, Clock.systemUTC())
        .run(
            Squares.called("old-squares", LocalDate.of(1990, 1, 1), LocalDate.of(1991, 1, 1)),
            "squares.geojson",
            LoadListener.NONE);
    first =
        load(
            Stream.of(
                    of(alike, twin),
                    of(other, twin),
                    of(
                        shown,
                        shown.file(
                            "shown.csv", "S1,2016-01,Fraud,0.5,50.5", "S2,2016-01,Fraud,0.5,50.5")),
                    of(
                        guarded,
                        guarded.file(
                            "guarded.csv",
                            "G1,2016-01,Fraud,0.5,50.5",
                            "G2,2016-01,Threats,0.5,50.5")),
                    of(changing, change),
                    of(
                        keyed,
                        keyed.file(
                            "k.csv", "K1,2016-01,Drugs,0.5,50.5", "K1,2016-01,Robbery,0.5,50.5")),
                    of(
                        refused,
                        refused.text("bad.csv", "Id,Month\nR1,2016-01\n"),
                        refused.file(
                            "torn.csv", "R2,2016-01,Drugs,0.5,50.5", "\"R3,2016-01,Drugs,,"),
                        refused.file(
                            "good.csv", "R4,2016-01,Drugs,0.5,50.5", "R5,2016-01,,0.5,50.5")),
                    of(
                        twice,
                        twice.file("1.csv", "T1,2016-01,Drugs,0.5,50.5"),
                        twice.file("2.csv", "T2,2016-01,Drugs,0.5,50.5")),
                    of(
                        corrected,
                        corrected.file(
                            "jan.csv",
                            "C1,2016-01,Drugs,0.5,50.5",
                            "C2,2016-01,Drugs,0.5,50.5",
                            "x,2016-01,Drugs,,"),
                        corrected.file("feb.csv", "C3,2016-02,Drugs,0.5,50.5")))
                .flatMap(List::stream)
                .toList());
    var renamed = Files.copy(twin, folder.resolve("renamed.csv"));
    known = Stream.of(of(alike, twin, renamed), of(other, renamed)).flatMap(List::stream).toList();
    // As a load does whose PostgreSQL, S3 endpoint and Trino are somebody else's.
    try (var others = Platforms.open(new ExistingParts(platform).all(folder.resolve("others")))) {
      second =
          load(
              others,
              of(corrected, corrected.file("jan-again.csv", "C4,2016-01,Robbery,0.5,50.5")));
      startedForTheSecond = files(folder.resolve("others/run/children"));
    }
    published = published("Arson");
    third = load(of(SmallFeed.guarded("changing", folder), change));
  }

  @Test
  void two_rows_alike_to_the_letter_are_two_incidents_where_there_is_no_key() {
    assertThat(count("core.fact_incident", "alike")).isEqualTo(2);
  }

  @Test
  void a_load_writes_through_parts_that_were_there_already_and_is_read_there() {
    assertThat(startedForTheSecond).isEmpty();
    assertThat(second.state()).isEqualTo(LoadState.RELEASED);
    assertThat(
            released.rows(
                "select source_key, incident_type from core.fact_incident where feed = 'corrected'"
                    + " and occurred_month = date '2016-01-01'"))
        .containsExactly("C4|Robbery");
  }

  @Test
  void the_same_bytes_under_two_feeds_are_two_deliveries() {
    assertThat(
            released.rows(
                """
                select feed, count(*), count(distinct incident_id), count(distinct delivery_id)
                from core.fact_incident where feed in ('alike', 'other') group by feed order by feed
                """))
        .containsExactly("alike|2|2|1", "other|2|2|1");
    assertThat(
            released.number(
                "select count(distinct delivery_id) from raw.record where feed in ('alike',"
                    + " 'other')"))
        .isEqualTo(2);
  }

  @Test
  void what_a_contract_protects_is_kept_and_measured_and_not_published() {
    assertThat(count("core.fact_incident", "guarded")).isEqualTo(2);
    assertThat(measured("Fraud")).containsExactly("3");
    assertThat(published("Fraud")).containsExactly("2");
    assertThat(measured("Threats")).containsExactly("1");
    assertThat(published("Threats")).isEmpty();
  }

  @Test
  void what_a_contract_protects_from_now_on_is_published_no_longer_though_no_file_is_new() {
    assertThat(published).containsExactly("1");
    assertThat(third.files()).singleElement().isInstanceOf(FileOutcome.Known.class);
    assertThat(third.state()).isEqualTo(LoadState.RELEASED);
    assertThat(measured("Arson")).containsExactly("1");
    assertThat(published("Arson")).isEmpty();
  }

  private List<String> measured(String type) {
    return incidents("mart", type);
  }

  private List<String> published(String type) {
    return incidents("published", type);
  }

  private List<String> incidents(String schema, String type) {
    return released.rows(
        "select incidents from %s.incident_ward_month where ward_set = 'old-squares' and incident_type = '%s'"
            .formatted(schema, type));
  }

  @Test
  void a_second_row_with_the_same_key_is_quarantined() {
    assertThat(released.rows("select incident_type from core.fact_incident where feed = 'keyed'"))
        .containsExactly("Drugs");
    assertThat(released.rows("select reasons from quarantine.record where feed = 'keyed'"))
        .singleElement()
        .asString()
        .contains("'K1' is the key of line 2 too");
  }

  @Test
  void a_bad_file_is_refused_whole_while_the_good_one_loads() {
    assertThat(first.anyRefused()).isTrue();
    assertThat(first.files())
        .filteredOn(FileOutcome.Refused.class::isInstance)
        .flatExtracting(f -> ((FileOutcome.Refused) f).faults())
        .extracting(FileFault::code)
        .containsExactly(
            FaultCode.COLUMN_MISSING,
            FaultCode.COLUMN_MISSING,
            FaultCode.COLUMN_MISSING,
            FaultCode.UNCLOSED_QUOTE);
    assertThat(released.rows("select source_key from core.fact_incident where feed = 'refused'"))
        .containsExactly("R4");
    assertThat(
            app(
                "select file_name || ' ' || json_array_length(faults::json) from"
                    + " app.refused_delivery where load_id = ? order by 1",
                first.loadId()))
        .containsExactly("bad.csv 3", "torn.csv 1");
  }

  @Test
  void a_bad_row_is_kept_as_it_came_with_every_reason() {
    assertThat(
            released.rows(
                "select line_number, original, reasons from quarantine.record where feed ="
                    + " 'refused'"))
        .singleElement()
        .asString()
        .startsWith("3|R5,2016-01,,0.5,50.5|")
        .contains("\"code\":\"required\"", "line 3, column Type");
  }

  @Test
  void of_two_files_of_one_month_in_one_load_the_later_stays() {
    assertThat(first.files())
        .filteredOn(f -> f.arrived().contract().feed().equals("twice"))
        .extracting(f -> ((FileOutcome.Loaded) f).replacedBy())
        .containsExactly("2.csv", "");
    assertThat(released.rows("select source_key from core.fact_incident where feed = 'twice'"))
        .containsExactly("T2");
  }

  @Test
  void a_corrected_month_replaces_the_earlier_one_and_no_other() {
    assertThat(second.files())
        .singleElement()
        .isInstanceOfSatisfying(
            FileOutcome.Loaded.class,
            loaded -> assertThat(loaded.replaces()).containsExactly("jan.csv"));
    assertThat(
            released.rows(
                "select source_key from core.fact_incident where feed = 'corrected' order by 1"))
        .containsExactly("C3", "C4");
    assertThat(count("raw.record", "corrected")).isEqualTo(2);
    assertThat(count("quarantine.record", "corrected")).isZero();
    assertThat(
            released.rows(
                """
                select d.file_name, r.file_name from core.delivery d
                left join core.delivery r on r.delivery_id = d.replaced_by_delivery_id
                where d.feed = 'corrected' order by 1
                """))
        .containsExactly("feb.csv|null", "jan-again.csv|null", "jan.csv|jan-again.csv");
  }

  @Test
  void every_table_can_be_read_as_of_an_earlier_release() {
    String then = " for version as of 'release-" + first.release().orElseThrow().number() + "'";

    assertThat(
            released.rows(
                "select source_key from core.fact_incident"
                    + then
                    + " where feed = 'corrected' order by 1"))
        .containsExactly("C1", "C2", "C3");
    assertThat(released.number("select count(*) from core.dim_postcode" + then)).isNotNegative();
  }

  @Test
  void what_a_change_of_the_schema_released_is_tagged_by_the_load_that_follows() {
    var changes =
        app(
            "select min(r.number)::text from app.release r join app.load l using (load_id)"
                + " where l.kind = 'schema' and l.load_id < ?",
            first.loadId());

    assertThat(changes).hasSize(1);
    assertThat(
            released.number(
                "select count(*) from core.fact_incident for version as of 'release-"
                    + changes.getFirst()
                    + "'"))
        .isZero();
  }

  @Test
  void every_table_keeps_its_past_descriptions_for_orphan_removal_to_spare() {
    try (var catalog = WorkCatalog.Address.of(platform.postgres(), platform.objectStore()).load()) {
      for (var schema : catalog.listNamespaces()) {
        for (var table : catalog.listTables(schema)) {
          assertThat(catalog.loadTable(table).properties())
              .as("%s", table)
              .containsEntry("write.metadata.previous-versions-max", "200");
        }
      }
    }
  }

  @Test
  void of_a_file_that_grows_while_it_is_loaded_nothing_is_loaded(@TempDir Path folder)
      throws IOException {
    var growing = SmallFeed.called("growing", folder);
    var file = growing.file("growing.csv", "W1,2016-01,Drugs,0.5,50.5");
    long release = released.release();
    var more =
        new LoadListener() {
          @Override
          public void began(Step step) {
            if (step == Step.WRITE) {
              append(file, "W2,2016-01,Drugs,0.5,50.5\n");
            }
          }
        };

    assertThatThrownBy(
            () -> new Ingest(platform, 1, Clock.systemUTC()).run(of(growing, file), more))
        .isInstanceOf(DeliveryChanged.class)
        .hasMessageContaining("growing.csv changed while it was loaded");

    assertThat(released.release()).isEqualTo(release);
    assertThat(count("core.fact_incident", "growing")).isZero();
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_same_content_again_changes_nothing_under_another_name_too() {
    long release = released.release();

    var report = load(known);

    assertThat(report.state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(report.release()).isEmpty();
    assertThat(report.files())
        .hasSize(3)
        .allSatisfy(f -> assertThat(f).isInstanceOf(FileOutcome.Known.class));
    assertThat(released.release()).isEqualTo(release);
    assertThat(count("core.fact_incident", "alike")).isEqualTo(2);
    assertThat(count("core.fact_incident", "other")).isEqualTo(2);
  }

  @Test
  void every_step_is_recorded() {
    assertThat(
            app(
                "select name || case when ended_at is null then ' open' else '' end from"
                    + " app.load_step where load_id = ? order by ordinal",
                first.loadId()))
        .containsExactly(
            "discard", "survey", "keys", "write", "replace", "points", "marts", "checks", "tag",
            "release");
  }

  @Test
  void while_somebody_else_writes_a_load_does_not_begin() {
    try (var lock = WorkLock.acquire(platform.postgres())) {
      assertThat(lock.isHeld()).isTrue();
      assertThatThrownBy(() -> load(known)).isInstanceOf(WorkHeld.class);
    }
  }

  private static List<Arrived> of(SmallFeed feed, Path... files) {
    return Arrays.stream(files).map(f -> new Arrived(f, feed.contract())).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private IngestReport load(List<Arrived> files) {
    return load(platform, files);
  }

  private static IngestReport load(Platform platform, List<Arrived> files) {
    return new Ingest(platform, 2, Clock.systemUTC()).run(files, LoadListener.NONE);
  }

  private long count(String table, String feed) {
    return released.number("select count(*) from " + table + " where feed = '" + feed + "'");
  }

  private List<String> app(String sql, long loadId) {
    try (var connection = platform.postgres().connect()) {
      return DSL.using(connection, SQLDialect.POSTGRES)
          .resultQuery(sql, loadId)
          .fetchInto(String.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
