package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.geo.GridPoint;
import uk.wardline.geo.PostcodePoint;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.CustomerTables;
import uk.wardline.jobs.customer.LinkDecision;
import uk.wardline.jobs.iceberg.WorkCatalog;
import uk.wardline.jobs.review.Question;
import uk.wardline.jobs.review.Reviews;
import uk.wardline.jobs.testing.MappedFeed;
import uk.wardline.jobs.testing.RandomDeliveries;
import uk.wardline.jobs.testing.Released;
import uk.wardline.jobs.testing.Squares;
import uk.wardline.jobs.testing.VaguePeople;
import uk.wardline.jobs.trace.SourceTrace;
import uk.wardline.jobs.trace.Trace;
import uk.wardline.warehouse.load.Check;
import uk.wardline.warehouse.load.Decision;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/** Feeds of several kinds, none of which has code of its own, loaded together in a few loads. */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsIT {
  private static final String SPELLS =
      "select source_key, weekly_rent, recorded_from, recorded_to from core.fact_tenancy where feed"
          + " = 'vt-tenancies' order by 1, 3";

  private final Platform platform;
  private final Released released;

  private RandomDeliveries full;
  private RandomDeliveries delta;
  private MappedFeed tenancies;
  private List<Arrived> everything = List.of();
  private IngestReport first;
  private IngestReport second;
  private IngestReport decided;
  private Question question;
  private Map<String, String> customersBefore = Map.of();
  private Map<String, String> customersDecided = Map.of();
  private List<String> movedByDecision = List.of();

  @SuppressWarnings("NullAway.Init") // set before all tests
  VersionsIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    places();
    full = new RandomDeliveries(folder, "vt-full", true);
    delta = new RandomDeliveries(folder, "vt-delta", false);
    tenancies = tenancies(folder);
    var desk = desk(folder);
    var calls = calls(folder);
    var births = births(folder);
    var january =
        tenancies.of(
            "1901-01-31",
            "T1,P1,Ann,Lee,1970-03-01,AB123456C,1901-01-05,10.00,zz11aa",
            "T2,P2,Bob,Ray,1971-04-02,AB123457C,1901-01-05,11.00,ZZ1 1AB",
            "T3,P3,Cyd,Fox,1972-05-03,AB123458C,1901-01-05,12.00,ZZ9 9ZZ");
    var february =
        tenancies.of(
            "1901-02-28",
            "T1,P1,Ann,Lee,1970-03-01,AB123456C,1901-01-05,10.00,zz11aa",
            "T2,P2,Bob,Ray,1971-04-02,AB123457C,1901-01-05,11.50,ZZ1 1AB",
            "T4,P4,Dot,Day,1973-06-04,AB123459C,1901-02-05,13.00,ZZ1 1AB");
    var march =
        tenancies.of(
            "1901-03-31",
            "T1,P1,Ann,Lee,1970-03-01,AB123456C,1901-01-05,10.00,zz11aa",
            "T2,P2,Bob,Ray,1971-04-02,AB123457C,1901-01-05,11.00,ZZ1 1AB",
            "T3,P3,Cyd,Fox,1972-05-03,AB123458C,1901-01-05,12.00,ZZ9 9ZZ",
            "T4,P4,Dot,Dey,1973-06-04,AB123459C,1901-02-05,13.00,ZZ1 1AB");
    var contacts =
        desk.of(
            "1901-08-01",
            "C1,K1,Ann,Lee,1970-03-01,AB123456C,1901-06-30T23:30:00,F2F,D,ZZ1 1AA",
            "C2,,,,,,1901-07-01T10:00:00,TEL,,ZZ1 1AB",
            "C3,,,,,,1901-07-01T10:00:00,FAX,D,ZZ1 1AB");
    var corrected = desk.of("1901-08-02", "C2,,,,,,1901-07-01T10:00:00,WEB,O,ZZ1 1AB");
    var shape =
        calls.of("1901-08-01", "9;phone;Bins;01/07/1901 09:00", "8;web;Bins;02/07/1901 09:00");
    var born = births.of("1901-08-01", "B1,Eve,Lee,1901-05-01,1901-05-20");
    first =
        load(
            Stream.concat(
                    Stream.concat(
                        Stream.of(january, contacts, shape, born),
                        new VaguePeople(folder, "vt-town").deliveries("1901-04-01").stream()),
                    Stream.concat(full.first().stream(), delta.first().stream()))
                .toList());
    customersBefore = customersOfFacts();
    question = question();
    decide(new LinkDecision.One(question.record(), question.other()));
    // The later extract stands first: what counts is the day, not the place.
    second =
        load(
            Stream.concat(
                    Stream.of(march, february, corrected),
                    Stream.concat(full.second().stream(), delta.second().stream()))
                .toList());
    customersDecided = customersOfFacts();
    movedByDecision =
        released.rows(
            "select source || '/' || person_key from index.customer_xref where load_id = "
                + second.loadId());
    decide(new LinkDecision.Two(question.record(), question.other()));
    decide(new LinkDecision.One(ref("vt-housing", "P1"), ref("vt-desk", "K1")));
    decided = load(List.of(january));
    everything = List.of(january, february, march, contacts, corrected, born);
  }

  @Test
  void a_changed_row_of_a_full_extract_closes_its_version_and_a_missing_one_ends() {
    assertThat(released.rows(SPELLS))
        .containsExactly(
            "T1|10.00|1901-01-31|null",
            "T2|11.00|1901-01-31|1901-02-28",
            "T2|11.50|1901-02-28|1901-03-31",
            "T2|11.00|1901-03-31|null",
            "T3|12.00|1901-01-31|1901-02-28",
            "T3|12.00|1901-03-31|null",
            "T4|13.00|1901-02-28|null");
  }

  @Test
  void of_every_row_it_can_be_told_what_became_of_it() {
    try (var traces = SourceTrace.open(platform.trino())) {
      assertThat(traces.of("vt-housing", "T2").rows())
          .extracting(VersionsIT::became)
          .as("by the key of the row")
          .containsExactly("tenancy T2", "tenancy T2", "tenancy T2");
      assertThat(traces.of("vt-housing", "P2").rows())
          .as("by the key of the person")
          .extracting(row -> row.fileName() + ":" + row.line(), VersionsIT::became)
          .containsExactly(
              tuple("vt-tenancies-1901-01-31.csv:3", "person P2, tenancy T2"),
              tuple("vt-tenancies-1901-02-28.csv:3", "tenancy T2"),
              tuple("vt-tenancies-1901-03-31.csv:3", "tenancy T2"));
      assertThat(traces.of("vt-housing", "T1").rows())
          .extracting(Trace.SourceRow::known)
          .as("the first says something, the others say it again")
          .containsExactly(false, true, true);
      assertThat(traces.of("vt-desk", "C3").rows())
          .singleElement()
          .satisfies(row -> {
            assertThat(row.faults()).singleElement().asString().contains("HOW");
            assertThat(row.became()).isEmpty();
          });
      assertThat(traces.of("vt-housing", "P1").persons())
          .extracting(Trace.PersonFound::customer)
          .isNotEmpty();
      assertThat(traces.of("vt-housing", "no'such\\key.").isEmpty()).isTrue();
    }
  }

  private static String became(Trace.SourceRow row) {
    return row.became().stream()
        .map(became -> became.kind() + " " + became.key())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_person_has_versions_too() {
    assertThat(
            released.rows(
                "select person_key, surname, recorded_from, recorded_to from index.person_record"
                    + " where feed = 'vt-tenancies' and person_key in ('P3', 'P4') order by 1, 3"))
        .containsExactly(
            "P3|Fox|1901-01-31|1901-02-28",
            "P3|Fox|1901-03-31|null",
            "P4|Day|1901-02-28|1901-03-31",
            "P4|Dey|1901-03-31|null");
  }

  @Test
  void a_delta_touches_only_what_is_in_it_and_its_words_are_ours() {
    assertThat(
            released.rows(
                "select source_key, channel, service, resolved_first_time, recorded_to from"
                    + " core.fact_contact where feed = 'vt-desk' order by 1, recorded_from"))
        .containsExactly(
            "C1|face to face|repairs|true|null",
            "C2|telephone|repairs|null|1901-08-02",
            "C2|online|repairs|false|null");
    assertThat(released.rows("select reasons from quarantine.record where feed = 'vt-desk'"))
        .singleElement()
        .asString()
        .contains("'FAX' is not translated by the contract", "known are F2F, TEL, WEB");
  }

  @Test
  void a_source_of_another_shape_needs_a_contract_and_no_code() {
    assertThat(
            released.rows(
                "select source_key, channel, service, opened from core.fact_contact where feed ="
                    + " 'vt-calls' order by 1"))
        .containsExactly(
            "8|online|Bins|1901-07-02 09:00:00.000000 UTC",
            "9|telephone|Bins|1901-07-01 09:00:00.000000 UTC");
  }

  @Test
  void a_constant_is_the_same_for_every_row() {
    assertThat(
            released.rows(
                "select event_type, occurred from core.fact_life_event where feed = 'vt-births'"))
        .containsExactly("birth|1901-05-01");
  }

  @Test
  void a_fact_has_the_ward_of_its_own_day_in_london() {
    assertThat(
            released.rows(
                "select source_key, ward_set, ward_code from core.fact_contact where feed ="
                    + " 'vt-desk' and recorded_to is null order by 1"))
        .containsExactly("C1|vt-old|W1", "C2|vt-new|E1");
    assertThat(
            released.rows(
                "select source_key, postcode, ward_set, ward_code from core.fact_tenancy where feed"
                    + " = 'vt-tenancies' and source_key in ('T1', 'T3') and recorded_to is null"
                    + " order by 1"))
        .containsExactly("T1|ZZ1 1AA|vt-old|W1", "T3|ZZ9 9ZZ|null|null");
  }

  @Test
  void random_deliveries_give_what_a_plain_model_gives() {
    assertThat(versions("vt-full")).isEqualTo(full.expected());
    assertThat(versions("vt-delta")).isEqualTo(delta.expected());
  }

  @Test
  void the_pounds_of_every_delivery_agree_from_file_to_fact() {
    assertThat(second.checks())
        .filteredOn(check -> check.name().equals("pounds"))
        .hasSize(full.second().size() + delta.second().size() + 2)
        .allMatch(Check::passed)
        .extracting(Check::sentence)
        .contains(
            "vt-tenancies-1901-02-28.csv, tenancy.weekly-rent: £34.50 accepted, £34.50 in raw.",
            "vt-tenancies-1901-03-31.csv, tenancy.weekly-rent: £46.00 accepted, £46.00 in raw,"
                + " £46.00 in facts in force.");
  }

  private List<String> versions(String feed) {
    return released.rows(
        "select source_key, amount, recorded_from, recorded_to from core.fact_rent_entry where feed"
            + " = '"
            + feed
            + "' order by 1, 3");
  }

  @Test
  void what_a_person_decided_holds_and_every_fact_follows() {
    assertThat(first.customers()).isPresent();
    assertThat(
            released.number(
                "select count(distinct customer_id) from index.customer_xref where valid_to is null"
                    + " and ((source = 'vt-housing' and person_key = 'P1') or (source = 'vt-desk'"
                    + " and person_key = 'K1'))"))
        .isEqualTo(1);
    for (String table : List.of("core.fact_tenancy", "core.fact_contact", "core.fact_life_event")) {
      assertThat(
              released.number(
                  "select count(*) from "
                      + table
                      + " f left join index.customer_xref x on x.source = f.source and x.person_key"
                      + " = f.person_key and x.valid_to is null where f.feed like 'vt-%' and"
                      + " f.customer_id is distinct from x.customer_id"))
          .as(table)
          .isZero();
    }
    assertThat(released.rows("select customer_id from core.fact_contact where source_key = 'C2'"))
        .containsOnly("null");
    assertThat(
            released.number(
                "select count(*) from core.fact_tenancy where feed = 'vt-tenancies' and customer_id"
                    + " is null"))
        .isZero();
    assertThat(decided.customers().orElseThrow().changes().merged()).isPositive();
  }

  @Test
  void what_is_probable_is_held_and_only_what_is_other_than_before_is_written() {
    assertThat(first.customers().orElseThrow().held()).isPositive();
    assertThat(
            released.number(
                """
                select count(*) from index.link l
                join index.customer_xref a
                  on a.source = l.source and a.person_key = l.person_key and a.valid_to is null
                join index.customer_xref b
                  on b.source = l.other_source and b.person_key = l.other_person_key and b.valid_to is null
                where l.valid_to is null
                  and ((l.band = 'certain') <> (a.customer_id = b.customer_id)
                    or a.probable_customer_id <> b.probable_customer_id)
                """))
        .as("links that do not say who is who")
        .isZero();
    assertThat(
            released.number(
                "select count(*) from index.link where valid_to is null and load_id = "
                    + first.loadId()))
        .as("links that stand as the first load found them, though each load learned anew")
        .isGreaterThan(200);
    assertThat(
            released.number(
                """
                select count(*) - (select count(*) from index.link where valid_to is null and band = 'probable')
                from index.review_candidate where state = 'open'
                """))
        .as("questions for other links than those that are held")
        .isZero();
  }

  @Test
  void a_decision_on_a_held_link_re_keys_the_facts_of_that_customer_and_its_opposite_parts_them() {
    String record = fact(question.record());
    String other = fact(question.other());
    var gone = new CustomerId(question.customer());

    assertThat(customersBefore.get(record)).isNotEqualTo(customersBefore.get(other));
    assertThat(customersDecided.get(record)).isEqualTo(customersDecided.get(other));
    var changed = new TreeMap<>(customersDecided);
    changed.entrySet().removeAll(customersBefore.entrySet());
    assertThat(changed).isNotEmpty();
    assertThat(movedByDecision).as("records found to be others").containsAll(changed.keySet());
    assertThat(movedByDecision).hasSizeLessThan(20);

    Map<String, String> now = customersOfFacts();
    assertThat(now.get(record)).isNotEqualTo(now.get(other));
    assertThat(
            released.rows(
                """
                select state, load_id < ended_load_id, ended_load_id from index.review_candidate
                where source = '%s' and person_key = '%s' and other_source = '%s' and other_person_key = '%s'
                """
                    .formatted(
                        question.record().source(),
                        question.record().key(),
                        question.other().source(),
                        question.other().key())))
        .containsExactly("one|true|" + second.loadId());
    assertThat(decided.customers().orElseThrow().changes().split()).isPositive();
    try (var catalog =
        WorkCatalog.open(WorkCatalog.Address.of(platform.postgres(), platform.objectStore()))) {
      assertThat(new CustomerTables(catalog).read().resolve(gone))
          .as("what the old id stands for")
          .extracting(CustomerId::value)
          .contains(now.get(record));
    }
  }

  @Test
  void the_same_deliveries_again_change_nothing() {
    long release = released.release();

    assertThat(load(everything).state()).isEqualTo(LoadState.UNCHANGED);
    assertThat(released.release()).isEqualTo(release);
  }

  @Test
  void an_extract_older_than_one_that_is_loaded_or_of_a_day_to_come_is_refused() {
    var future = tenancies.of("2999-03-15", "T8,P8,Gus,May,1974-07-05,,1901-02-05,9.00,");
    var late = tenancies.of("1901-03-15", "T9,P9,Guy,May,1974-07-05,,1901-02-05,9.00,");

    var report = load(List.of(late, future));

    assertThat(report.state()).isEqualTo(LoadState.REFUSED);
    assertThat(report.files())
        .flatExtracting(file -> ((FileOutcome.Refused) file).faults())
        .extracting(FileFault::sentence)
        .satisfiesExactly(
            fault ->
                assertThat(fault)
                    .endsWith(
                        "is of 1901-03-15, and the extract of 1901-03-31 of this feed is loaded"
                            + " already; have what is to be corrected delivered in an extract of"
                            + " 1901-03-31 or later"),
            fault ->
                assertThat(fault)
                    .endsWith(
                        "is of 2999-03-15 by its name, and that day has not come; name it by the"
                            + " day on which the extract was taken"));
  }

  @Test
  void every_delivery_knows_the_day_of_its_extract() {
    assertThat(second.state()).isEqualTo(LoadState.RELEASED);
    assertThat(
            released.rows(
                "select as_at from core.delivery where feed = 'vt-tenancies' order by file_name"))
        .containsExactly("1901-01-31", "1901-02-28", "1901-03-31");
  }

  private IngestReport load(List<Arrived> files) {
    return new Ingest(platform, 2, Clock.systemUTC()).run(files, LoadListener.NONE);
  }

  /** Two ward sets of 1901, which no other test's facts fall into, and three postcodes. */
  private void places() {
    var july = LocalDate.of(1901, 7, 1);
    var sets =
        List.of(
            Squares.called("vt-old", LocalDate.of(1901, 1, 1), july),
            Squares.called("vt-new", july, LocalDate.of(1902, 1, 1)));
    sets.forEach(set ->
        new WardSetImport(platform, Clock.systemUTC()).run(set, "squares", LoadListener.NONE));
    new PostcodeImport(platform, Clock.systemUTC())
        .run(
            taker -> {
              taker.accept(point("ZZ1 1AA", 577_000));
              taker.accept(point("ZZ1 1AB", 648_000));
            },
            "three.csv",
            LoadListener.NONE);
  }

  private void decide(LinkDecision decision) {
    try (var reviews = Reviews.open(platform)) {
      reviews.decide(decision, new Decision("steward", "The same person, seen with papers"));
    }
  }

  /** A held link between a tenant and a caller. */
  private Question question() {
    try (var reviews = Reviews.open(platform)) {
      assertThat(reviews.isKnown(ref("vt-town-homes", "H0"))).isTrue();
      assertThat(reviews.isKnown(ref("vt-town-homes", "V0"))).isFalse();
      return reviews.open(Optional.of("vt-town-homes"), 50).stream()
          .filter(q ->
              q.record().source().equals("vt-town-calls")
                  || q.other().source().equals("vt-town-calls"))
          .filter(q -> q.evidence().orElse("").contains("\"surname\":"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The customers of the facts of tenants and callers, by source and key of the person. */
  private Map<String, String> customersOfFacts() {
    return released
        .rows(
            """
            select source || '/' || person_key, customer_id from core.fact_tenancy where feed = 'vt-town-homes'
            union all
            select source || '/' || person_key, customer_id from core.fact_contact where feed = 'vt-town-calls'
            """)
        .stream()
        .map(row -> row.split("\\|", -1))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  private static String fact(RecordRef record) {
    return record.source() + "/" + record.key();
  }

  private static RecordRef ref(String source, String key) {
    return new RecordRef(source, key);
  }

  private static PostcodePoint point(String postcode, double easting) {
    return new PostcodePoint(1, postcode, new GridPoint(easting, 70_000), null, null);
  }

  private static MappedFeed tenancies(Path folder) {
    return new MappedFeed(
        folder,
        "vt-tenancies vt-housing full",
        List.of(
            "KEY",
            "WHO:string:required",
            "FIRST",
            "LAST",
            "BORN",
            "NI",
            "FROM:date:required",
            "RENT:number",
            "PC"),
        """
        person: {key: WHO, forename: FIRST, surname: LAST, birth-date: BORN, ni-number: NI}
        facts:
          tenancy: {person-key: WHO, started: FROM, weekly-rent: RENT, postcode: PC}
        """);
  }

  private static MappedFeed desk(Path folder) {
    return new MappedFeed(
        folder,
        "vt-desk vt-desk delta",
        List.of(
            "KEY",
            "WHO",
            "FIRST",
            "LAST",
            "BORN",
            "NI",
            "WHEN:timestamp:required",
            "HOW:string:required",
            "DONE",
            "PC"),
        """
        person: {key: WHO, forename: FIRST, surname: LAST, birth-date: BORN, ni-number: NI}
        facts:
          contact:
            person-key: WHO
            opened: WHEN
            channel: {column: HOW, values: {F2F: face to face, TEL: telephone, WEB: online}}
            service: {constant: repairs}
            resolved-first-time: {column: DONE, values: {D: true, O: false}}
            postcode: PC
        """);
  }

  private static MappedFeed calls(Path folder) {
    return new MappedFeed(
        folder,
        "vt-calls vt-calls delta",
        List.of("KEY", "VIA:string:required", "TEAM:string:required", "AT:timestamp:required"),
        """
        format: {delimiter: ";", timestampFormat: dd/MM/yyyy HH:mm}
        facts:
          contact:
            opened: AT
            channel: {column: VIA, values: {phone: telephone, web: online}}
            service: TEAM
        """);
  }

  private static MappedFeed births(Path folder) {
    return new MappedFeed(
        folder,
        "vt-births vt-registrars delta",
        List.of("KEY", "FIRST", "LAST", "BORN:date:required", "NOTED:date:required"),
        """
        person: {key: KEY, forename: FIRST, surname: LAST, birth-date: BORN}
        facts:
          life-event:
            person-key: KEY
            event-type: {constant: birth}
            occurred: BORN
            registered: NOTED
        """);
  }
}
