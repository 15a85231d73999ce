package uk.wardline.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TENANCY;
import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.FactKind;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Survey;
import uk.wardline.geo.DatedWards;
import uk.wardline.jobs.incident.WardsOfTheDay;
import uk.wardline.jobs.load.Arrived;
import uk.wardline.jobs.testing.MappedFeed;

/** What rows of a kind that is a plain mapping, and the persons in them, become. */
class MappedRowsTest {
  private static final Instant NOON = Instant.parse("2014-04-02T12:00:00Z");
  private static final LocalDate AS_AT = LocalDate.of(2014, 3, 31);

  private final List<Map<String, @Nullable Object>> facts = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> persons = new ArrayList<>();
  private final List<String> quarantined = new ArrayList<>();

  @TempDir Path folder;
  private MappedFeed feed;

  @BeforeEach
  void makeFeed() {
    feed =
        new MappedFeed(
            folder,
            "mapped housing full",
            List.of(
                "KEY", "WHO", "NAME", "CARD", "SAFE", "FROM:date:required", "RENT:number", "PC"),
            """
            person: {key: WHO, full-name: NAME, identifier.card: CARD, protected: SAFE}
            facts:
              tenancy: {person-key: KEY, started: FROM, weekly-rent: RENT, postcode: PC}
            """);
  }

  @Test
  void each_field_goes_to_the_column_of_its_name() {
    read("T1,P1,Ann Lee,77,,2013-04-01,91.5,le11aa");

    assertThat(facts)
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact)
              .containsEntry("source_key", "T1")
              .containsEntry("person_key", "T1")
              .containsEntry("started", (int) LocalDate.of(2013, 4, 1).toEpochDay())
              .containsEntry("ended", null)
              .containsEntry("postcode", "LE1 1AA")
              .containsEntry("recorded_from", (int) AS_AT.toEpochDay())
              .containsEntry("recorded_to", null)
              .containsEntry("customer_id", null)
              .containsEntry("ward_code", null)
              .containsEntry("feed", "mapped")
              .containsEntry("source", "housing")
              .containsEntry("line_number", 2L)
              .containsEntry("load_id", 7L);
          assertThat(fact.get("weekly_rent")).hasToString("91.50");
          assertThat(fact.get("content_hash")).asString().hasSize(32);
        });
  }

  @Test
  void rows_that_say_the_same_have_equal_hashes_however_they_spell_it() {
    read(
        "T1,P1,Ann Lee,77,,2013-04-01,91.5,le11aa",
        "T1,P1,Ann Lee,77,,2013-04-01,91.50,LE1 1AA",
        "T1,P1,Ann Lee,77,,2013-04-01,91.51,LE1 1AA",
        "T1,P1,Ann Lee,77,,2013-04-01,,LE1 1AA");

    var hashes = facts.stream().map(fact -> fact.get("content_hash")).toList();
    assertThat(hashes).hasSize(4);
    assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    assertThat(hashes.subList(1, 4)).doesNotHaveDuplicates();
  }

  @Test
  void a_person_is_kept_as_received_and_what_has_no_column_as_json() {
    read("T1,P1,Ann Lee,\"7\"\"7\",Yes,2013-04-01,,", "T2,,,,,2013-04-01,,");

    assertThat(persons)
        .singleElement()
        .satisfies(person ->
            assertThat(person)
                .containsEntry("person_key", "P1")
                .containsEntry("full_name", "Ann Lee")
                .containsEntry("surname", null)
                .containsEntry("further", "{\"identifier.card\":\"7\\\"7\"}")
                .containsEntry("protected_person", true)
                .containsEntry("each_once", false));
    assertThat(facts).hasSize(2);
  }

  @Test
  void a_person_who_is_described_as_just_before_is_not_described_again() {
    read(
        "T1,P1,Ann Lee,,,2013-04-01,,",
        "T2,P1,Ann Lee,,,2013-04-01,,",
        "T3,P1,Ann Ley,,,2013-04-01,,",
        "T4,P1,Ann Lee,,,2013-04-01,,");

    assertThat(persons)
        .extracting(person -> person.get("line_number") + " " + person.get("full_name"))
        .containsExactly("2 Ann Lee", "4 Ann Ley", "5 Ann Lee");
  }

  @Test
  void money_that_cannot_be_kept_to_the_penny_quarantines_its_row_and_leaves_the_next_alone() {
    read(
        "T1,P1,Ann Lee,77,,2013-04-01,91.5,LE1 1AA",
        "T2,P2,Ann Lee,77,,2013-04-01,91.505,LE1 1AA",
        "T1,P1,Ann Lee,77,,2013-04-01,91.5,LE1 1AA");

    assertThat(quarantined)
        .singleElement()
        .asString()
        .contains("has more digits than are kept", "at most 12 before the point and 2 behind it");
    assertThat(facts).hasSize(2);
    assertThat(facts.getFirst().get("content_hash")).isEqualTo(facts.getLast().get("content_hash"));
  }

  private void read(String... rows) {
    Arrived arrived = feed.of(AS_AT.toString(), rows);
    var sound =
        (Survey.Sound) new DeliverySurveyor(folder).survey(arrived.file(), arrived.contract());
    var planned =
        new WritePlan.Planned(sound.delivery(), arrived.contract(), AS_AT, RepeatedKeys.NONE);
    var plan = new WritePlan(7, NOON, List.of(planned), List.of());
    var wards = new WardsOfTheDay(new DatedWards(List.of()));
    var reader = new DeliveryReader(plan, planned, wards, new DeliveryCount());
    sound.spans().forEach(span -> reader.read(span, new Kept()));
  }

  private final class Kept implements RowOutput {
    @Override
    public void raw(RowData row) {}

    @Override
    public void quarantine(RowData row) {
      quarantined.add(row.toString());
    }

    @Override
    public void person(RowData row) {
      persons.add(values(PERSON_RECORD, row));
    }

    @Override
    public void fact(FactKind kind, RowData row) {
      facts.add(values(FACT_TENANCY, row));
    }
  }

  private static Map<String, @Nullable Object> values(Table<?> table, RowData row) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < table.fields().length; i++) {
      Object value = ((GenericRowData) row).getField(i);
      values.put(
          table.fields()[i].getName(), value instanceof StringData text ? text.toString() : value);
    }
    return values;
  }
}
