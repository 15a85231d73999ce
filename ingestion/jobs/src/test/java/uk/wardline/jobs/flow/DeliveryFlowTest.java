package uk.wardline.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wardline.warehouse.tables.core.Tables.FACT_INCIDENT;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.FactKinds;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.jobs.iceberg.TableDiffersException;
import uk.wardline.jobs.testing.SmallFeed;
import uk.wardline.jobs.testing.Squares;

/** The flow on a mini cluster, into tables in a folder. */
class DeliveryFlowTest {
  private static final uk.wardline.warehouse.tables.raw.tables.Record RAW =
      uk.wardline.warehouse.tables.raw.Tables.RECORD;
  private static final uk.wardline.warehouse.tables.quarantine.tables.Record QUARANTINE =
      uk.wardline.warehouse.tables.quarantine.Tables.RECORD;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;

  @Test
  void rows_become_raw_records_and_facts_and_bad_rows_are_quarantined() throws Exception {
    var feed = SmallFeed.called("flow", folder);
    feed.file(
        "a.csv",
        "A1,2016-01,Burglary,0.5,50.5",
        "A1,2016-01,Burglary,0.5,50.5",
        "x,2016-01,Drugs,1.5,50.5",
        ",2016-01,Robbery,,",
        "A2,2016-01,Drugs,200,50.5");
    var tables = tables();

    var counts = run(feed, tables, "a.csv");

    assertThat(counts.accepted()).isEqualTo(3);
    assertThat(counts.quarantined()).isEqualTo(2);
    assertThat(tables.rows(RAW))
        .extracting(r -> r.getField("line_number"), r -> r.getField("record"))
        .contains(
            org.assertj.core.api.Assertions.tuple(
                2L,
                "{\"Id\":\"A1\",\"Month\":\"2016-01\",\"Type\":\"Burglary\",\"Longitude\":\"0.5\",\"Latitude\":\"50.5\"}"));
    assertThat(tables.rows(FACT_INCIDENT))
        .extracting(r -> r.getField("line_number") + " " + r.getField("place"))
        .containsExactlyInAnyOrder("2 ward", "3 ward", "5 no coordinates");
    assertThat(tables.rows(FACT_INCIDENT))
        .filteredOn(r -> r.getField("line_number").equals(2L))
        .singleElement()
        .satisfies(DeliveryFlowTest::isAnIncidentInTheWestWard);
    assertThat(tables.rows(QUARANTINE))
        .extracting(r -> r.getField("original"))
        .containsExactlyInAnyOrder("x,2016-01,Drugs,1.5,50.5", "A2,2016-01,Drugs,200,50.5");
    assertThat(tables.rows(QUARANTINE))
        .extracting(r -> r.getField("reasons").toString())
        .anySatisfy(r -> assertThat(r).contains("\"code\":\"pattern\"", "\"column\":\"Id\""))
        .anySatisfy(r -> assertThat(r).contains("\"code\":\"range\"", "is not on the globe"));
  }

  private static void isAnIncidentInTheWestWard(Record row) {
    assertThat(row.getField("incident_id").toString()).endsWith(":2");
    assertThat(row.getField("source_key")).isEqualTo("A1");
    assertThat(row.getField("occurred_month")).isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(row.getField("longitude")).hasToString("0.500000");
    assertThat(row.getField("ward_set")).isEqualTo("squares");
    assertThat(row.getField("ward_code")).isEqualTo("W1");
    assertThat(row.getField("load_id")).isEqualTo(7L);
    assertThat(row.getField("loaded_at")).hasToString("2026-01-02T12:00Z");
  }

  @Test
  void rows_beyond_the_first_of_a_key_are_found_and_quarantined() throws Exception {
    var feed = SmallFeed.withKey("keyed", folder);
    feed.file(
        "k.csv",
        "K1,2016-01,Burglary,0.5,50.5",
        "K2,2016-01,wrong month is not first,nonsense,50.5",
        "K2,2016-01,Burglary,0.5,50.5",
        "K1,2016-01,Drugs,0.5,50.5",
        "K1,2016-01,Robbery,0.5,50.5");
    var sound = survey(feed, "k.csv");
    var plan = plan(feed, sound);

    var repeated = new KeysJob(2).run(plan, List.of(sound.spans()));

    assertThat(repeated).hasSize(1);
    assertThat(IntStream.rangeClosed(1, 6).mapToLong(repeated.getFirst()::firstLine))
        .containsExactly(0L, 0L, 0L, 0L, 2L, 2L);

    var tables = tables();
    var counts = run(plan.without(repeated), sound, tables);

    assertThat(counts.accepted()).isEqualTo(2);
    assertThat(tables.rows(QUARANTINE))
        .extracting(r -> r.getField("reasons").toString())
        .filteredOn(r -> r.contains("\"code\":\"key\""))
        .hasSize(2)
        .allSatisfy(r -> assertThat(r).contains("is the key of line 2 too"));
  }

  @Test
  void a_table_that_is_not_what_its_file_says_is_not_written() {
    var feed = SmallFeed.called("differs", folder);
    feed.file("a.csv", "A1,2016-01,Burglary,0.5,50.5");
    var loader = new LocalTables(folder.resolve("w")).with(RAW, "feed").loader();
    loader
        .loadCatalog()
        .loadTable(uk.wardline.jobs.iceberg.WorkCatalog.identifier(RAW))
        .updateSchema()
        .deleteColumn("record")
        .commit();

    assertThatThrownBy(() ->
            new IcebergTables(loader)
                .appendTo(RAW)
                .accept(
                    LocalFlink.environment(1)
                        .fromData(DeliveryFlow.rowsOf(RAW), new TableRow(RAW).row())))
        .isInstanceOf(TableDiffersException.class)
        .hasMessageContaining("column record is missing");
  }

  private LocalTables tables() {
    return new LocalTables(folder.resolve("warehouse"))
        .with(RAW, "feed")
        .with(QUARANTINE, "feed")
        .with(FACT_INCIDENT);
  }

  private WriteCounts run(SmallFeed feed, LocalTables tables, String file) throws Exception {
    var sound = survey(feed, file);
    return run(plan(feed, sound), sound, tables);
  }

  private static WriteCounts run(WritePlan plan, Survey.Sound sound, LocalTables tables)
      throws Exception {
    StreamExecutionEnvironment environment = LocalFlink.environment(2);
    var to = new IcebergTables(tables.loader());
    DeliveryFlow.define(
        environment
            .fromSource(
                new SpanSource(WorkSpan.joined(List.of(sound.spans()))),
                WatermarkStrategy.noWatermarks(),
                "spans",
                TypeInformation.of(WorkSpan.class))
            .uid("spans"),
        plan,
        new Sinks(
            to.appendTo(RAW),
            to.appendTo(QUARANTINE),
            to.appendTo(PERSON_RECORD),
            Map.of(FactKinds.INCIDENT, to.appendTo(FACT_INCIDENT))));
    JobExecutionResult result = environment.execute();
    return WriteCounts.of(1, result.getAllAccumulatorResults());
  }

  private Survey.Sound survey(SmallFeed feed, String file) {
    return (Survey.Sound)
        new DeliverySurveyor(folder).survey(folder.resolve(file), feed.contract());
  }

  private static WritePlan plan(SmallFeed feed, Survey.Sound sound) {
    return new WritePlan(
        7,
        NOON,
        List.of(new WritePlan.Planned(sound.delivery(), feed.contract(), DAY, RepeatedKeys.NONE)),
        List.of(Squares.called("squares", LocalDate.of(2010, 1, 1), null)));
  }
}
