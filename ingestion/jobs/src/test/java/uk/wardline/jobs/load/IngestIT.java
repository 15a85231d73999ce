package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.SmallFeed;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.WorkHeld;
import uk.wardline.warehouse.release.WorkLock;
import uk.wardline.warehouse.testing.SharedPlatform;

@ExtendWith(SharedPlatform.class)
class IngestIT {
  private final Platform platform;
  private final Released released;

  @TempDir private Path folder;

  IngestIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @Test
  void two_rows_alike_to_the_letter_are_two_incidents_where_there_is_no_key() {
    var feed = SmallFeed.called("alike", folder);

    var report =
        load(feed, feed.file("a.csv", "A1,2016-01,Drugs,0.5,50.5", "A1,2016-01,Drugs,0.5,50.5"));

    assertThat(report.state()).isEqualTo(LoadState.RELEASED);
    assertThat(count("core.fact_incident", "alike")).isEqualTo(2);
  }

  @Test
  void the_same_content_again_changes_nothing_under_another_name_too() throws Exception {
    var feed = SmallFeed.called("again", folder);
    var file = feed.file("a.csv", "C1,2016-01,Drugs,0.5,50.5");
    load(feed, file);
    long release = released.release();
    var renamed = Files.copy(file, folder.resolve("b.csv"));

    var report = load(feed, file, renamed);

    assertThat(report.state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(report.release()).isEmpty();
    assertThat(report.files())
        .hasSize(2)
        .allSatisfy(f -> assertThat(f).isInstanceOf(FileOutcome.Known.class));
    assertThat(released.release()).isEqualTo(release);
    assertThat(count("core.fact_incident", "again")).isEqualTo(1);
  }

  @Test
  void a_corrected_month_replaces_the_earlier_one_and_no_other() {
    var feed = SmallFeed.called("corrected", folder);
    load(
        feed,
        feed.file(
            "jan.csv",
            "A1,2016-01,Drugs,0.5,50.5",
            "A2,2016-01,Drugs,0.5,50.5",
            "x,2016-01,Drugs,,"),
        feed.file("feb.csv", "B1,2016-02,Drugs,0.5,50.5"));

    var report = load(feed, feed.file("jan-again.csv", "A3,2016-01,Robbery,0.5,50.5"));

    assertThat(report.files())
        .singleElement()
        .isInstanceOfSatisfying(
            FileOutcome.Loaded.class,
            loaded -> assertThat(loaded.replaces()).containsExactly("jan.csv"));
    assertThat(
            released.rows(
                "select source_key from core.fact_incident where feed = 'corrected' order by 1"))
        .containsExactly("A3", "B1");
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
  void of_two_files_of_one_month_in_one_load_the_later_stays() {
    var feed = SmallFeed.called("twice", folder);

    var report =
        load(
            feed,
            feed.file("1.csv", "D1,2016-01,Drugs,0.5,50.5"),
            feed.file("2.csv", "D2,2016-01,Drugs,0.5,50.5"));

    assertThat(report.files())
        .extracting(f -> ((FileOutcome.Loaded) f).replacedBy())
        .containsExactly("2.csv", "");
    assertThat(released.rows("select source_key from core.fact_incident where feed = 'twice'"))
        .containsExactly("D2");
  }

  @Test
  void a_bad_file_is_refused_whole_while_the_good_one_loads() {
    var feed = SmallFeed.called("refused", folder);

    var report =
        load(
            feed,
            feed.text("bad.csv", "Id,Month,Type,Longitude,Latitude\n\"A1,2016-01\n"),
            feed.file("good.csv", "A1,2016-01,Drugs,0.5,50.5", "A2,2016-01,,0.5,50.5"));

    assertThat(report.anyRefused()).isTrue();
    assertThat(report.files())
        .filteredOn(FileOutcome.Refused.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            FileOutcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(f -> f.code())
                    .containsExactly(FaultCode.UNCLOSED_QUOTE));
    assertThat(count("raw.record", "refused")).isEqualTo(1);
    assertThat(
            released.rows(
                "select line_number, original, reasons from quarantine.record where feed ="
                    + " 'refused'"))
        .singleElement()
        .asString()
        .startsWith("3|A2,2016-01,,0.5,50.5|")
        .contains("\"code\":\"required\"", "line 3, column Type");
  }

  @Test
  void a_second_row_with_the_same_key_is_quarantined() {
    var feed = SmallFeed.withKey("keyed", folder);

    load(feed, feed.file("k.csv", "K1,2016-01,Drugs,0.5,50.5", "K1,2016-01,Robbery,0.5,50.5"));

    assertThat(released.rows("select incident_type from core.fact_incident where feed = 'keyed'"))
        .containsExactly("Drugs");
    assertThat(released.rows("select reasons from quarantine.record where feed = 'keyed'"))
        .singleElement()
        .asString()
        .contains("'K1' is the key of line 2 too");
  }

  @Test
  void every_table_can_be_read_as_of_the_release() {
    var feed = SmallFeed.called("tagged", folder);
    load(feed, feed.file("1.csv", "A1,2016-01,Drugs,0.5,50.5"));
    long release = released.release();
    load(feed, feed.file("2.csv", "A2,2016-01,Drugs,0.5,50.5", "A3,2016-01,Drugs,0.5,50.5"));

    String then = " for version as of 'release-" + release + "'";

    assertThat(
            released.rows(
                "select source_key from core.fact_incident" + then + " where feed = 'tagged'"))
        .containsExactly("A1");
    assertThat(released.number("select count(*) from core.dim_postcode" + then)).isNotNegative();
  }

  @Test
  void every_step_is_recorded_with_its_counts() {
    var feed = SmallFeed.called("recorded", folder);
    var report = load(feed, feed.file("1.csv", "A1,2016-01,Drugs,0.5,50.5", "x,2016-01,Drugs,,"));

    assertThat(steps(report.loadId()))
        .containsExactly(
            "discard:done",
            "survey:done",
            "write:done",
            "replace:done",
            "points:done",
            "marts:done",
            "checks:done",
            "tag:done",
            "release:done");
  }

  @Test
  void while_somebody_else_writes_a_load_does_not_begin() {
    var feed = SmallFeed.called("held", folder);
    var file = feed.file("1.csv", "A1,2016-01,Drugs,0.5,50.5");
    try (var lock = WorkLock.acquire(platform.postgres())) {
      assertThat(lock.isHeld()).isTrue();
      assertThatThrownBy(() -> load(feed, file)).isInstanceOf(WorkHeld.class);
    }
  }

  private IngestReport load(SmallFeed feed, Path... files) {
    var arrived = Arrays.stream(files).map(f -> new Arrived(f, feed.contract())).toList();
    return new Ingest(platform, 2, Clock.systemUTC()).run(List.copyOf(arrived), LoadListener.NONE);
  }

  private long count(String table, String feed) {
    return released.number("select count(*) from " + table + " where feed = '" + feed + "'");
  }

  private List<String> steps(long loadId) {
    try (var connection = platform.postgres().connect()) {
      return org.jooq
          .impl
          .DSL
          .using(connection, org.jooq.SQLDialect.POSTGRES)
          .resultQuery(
              "select name || case when ended_at is null then ':open' else ':done' end from"
                  + " app.load_step where load_id = ? order by ordinal",
              loadId)
          .fetchInto(String.class);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
