package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.app.Tables.LINK_DECISION;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.testing.CityWards;
import uk.wardline.jobs.testing.Released;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.city.CitySample;
import uk.wardline.sample.error.ErrorRates;
import uk.wardline.sample.write.Feed;
import uk.wardline.warehouse.app.tables.records.LinkDecisionRecord;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * A made-up city in one load, with who is who decided as the truth has it: then every figure of the
 * truth must be what the marts say, to the penny.
 */
@ExtendWith(SharedPlatform.class)
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleCityIT {
  private static final int PEOPLE = Boolean.getBoolean("wardline.thorough") ? 20_000 : 1_000;

  private static final long SEED = PEOPLE == 20_000 ? 7 : 5;

  private final Platform platform;
  private final Released released;

  private Path city;
  private IngestReport report;

  @SuppressWarnings("NullAway.Init") // set before all tests
  SampleCityIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    city = folder;
    WardSet wards = new CityWards(platform).inForce();
    new CitySample(new CityPlan(PEOPLE, SEED, wards, ErrorRates.USUAL))
        .writeTo(city, 2, done -> {});
    new PostcodeImport(platform, Clock.systemUTC())
        .run(
            taker ->
                PostcodeReader.read(
                    city.resolve("postcodes.csv"),
                    PostcodeLayout.codePointOpen(),
                    taker,
                    fault -> {}),
            "postcodes.csv",
            LoadListener.NONE);
    decideAsTheTruthHasIt();
    report = new Ingest(platform, 2, Clock.systemUTC()).run(deliveries(), LoadListener.NONE);
  }

  @Test
  void every_figure_of_the_truth_is_what_the_marts_say() throws IOException {
    assertThat(report.state()).isEqualTo(LoadState.RELEASED);
    Map<String, String> truth = truth();
    Map<String, String> marts = marts();

    var differences = new ArrayList<String>();
    var all = new TreeSet<>(truth.keySet());
    all.addAll(marts.keySet());
    for (String figure : all) {
      String expected = truth.getOrDefault(figure, "nothing");
      String found = marts.getOrDefault(figure, "nothing");
      if (!expected.equals(found)) {
        differences.add("%s is %s, the marts say %s".formatted(figure, expected, found));
      }
    }
    assertThat(truth).hasSizeGreaterThan(500);
    assertThat(differences).isEmpty();
  }

  @Test
  void where_everything_is_decided_nobody_is_held_and_both_bounds_are_one() throws IOException {
    var systems = new TreeSet<String>();
    for (Feed feed : Feed.values()) {
      systems.add(contract(feed).source().system());
    }
    String sources = "'" + String.join("', '", systems) + "'";
    assertThat(
            released.rows(
                """
                select band, found_by, count(*) > 1000 from index.link
                where valid_to is null and source in (%s) group by band, found_by
                """
                    .formatted(sources)))
        .containsExactly("certain|person|true");
    assertThat(
            released.number(
                """
                select count(*) from index.customer_xref
                where source in (%s) and (band = 'probable' or probable_customer_id is distinct from customer_id)
                """
                    .formatted(sources)))
        .isZero();
    assertThat(
            released.rows(
                """
                select sum(victims) > 0, sum(repeat_victims) > 0, sum(victims) = sum(victims_least), sum(victims) = sum(victims_most),
                  sum(repeat_victims) = sum(repeat_victims_least), sum(repeat_victims) = sum(repeat_victims_most)
                from mart.victim_ward_year
                """))
        .containsExactly("true|true|true|true|true|true");
    assertThat(
            released.rows(
                """
                select sum(repeat_contacts) > 0, sum(repeat_contacts) = sum(repeat_contacts_least),
                  sum(repeat_contacts) = sum(repeat_contacts_most)
                from mart.contact_ward_quarter where quarter >= date '2008-01-01'
                """))
        .containsExactly("true|true|true");
  }

  @Test
  void the_truth_has_every_figure_in_more_than_nought() throws IOException {
    assertThat(truth().entrySet())
        .filteredOn(figure -> !figure.getValue().startsWith("0/"))
        .extracting(figure -> figure.getKey().substring(0, figure.getKey().indexOf('|')))
        .contains(
            "council-tax.in-year-rate-as-returned",
            "council-tax.benefit",
            "council-tax.reduction",
            "contacts.repeat",
            "contacts.channel-shift-saving",
            "savings.income-collection",
            "savings.benefit-take-up",
            "meals.entitled-not-claiming",
            "tenants.passported-without-award",
            "claims.address-conflict",
            "rent.collection-rate",
            "passes.eligible-without-pass");
  }

  /** Figure, ward, by and period, with numerator and denominator. */
  private Map<String, String> truth() throws IOException {
    var figures = new TreeMap<String, String>();
    try (var lines = Files.lines(city.resolve("truth/figures.csv"))) {
      lines
          .skip(1)
          .map(line -> List.of(line.replace("\"", "").split(",", -1)))
          .forEach(f -> figures.put(key(f), plain(f.get(4)) + "/" + plain(f.get(5))));
    }
    return figures;
  }

  private Map<String, String> marts() throws IOException {
    var figures = new TreeMap<String, String>();
    for (String row : released.rows(text("figures.sql"))) {
      var f = List.of(row.split("\\|", -1));
      figures.put(key(f), plain(f.get(4)) + "/" + plain(f.get(5)));
    }
    return figures;
  }

  private static String key(List<String> figure) {
    return String.join("|", figure.subList(0, 4));
  }

  private static String plain(String number) {
    return number.isEmpty() || number.equals("null")
        ? "-"
        : new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  private List<Arrived> deliveries() throws IOException {
    var arrived = new ArrayList<Arrived>();
    for (Feed feed : Feed.values()) {
      var contract = contract(feed);
      try (Stream<Path> files = Files.list(city.resolve("feeds").resolve(feed.id()))) {
        files.sorted().map(file -> new Arrived(file, contract)).forEach(arrived::add);
      }
    }
    return arrived;
  }

  private Contract contract(Feed feed) throws IOException {
    String name = feed.id() + ".yaml";
    try (InputStream in = Contract.class.getResourceAsStream("shipped/" + name)) {
      var text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return new ContractReader().read(city.resolve(name), text);
    }
  }

  private String text(String resource) throws IOException {
    try (InputStream in = SampleCityIT.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Settles every record of the truth, and joins it to the one before of the same person. */
  private void decideAsTheTruthHasIt() throws IOException {
    var last = new TreeMap<String, List<String>>();
    try (var connection = platform.postgres().connect();
        var lines = Files.lines(city.resolve("truth/records.csv"))) {
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      var decisions = new ArrayList<LinkDecisionRecord>();
      lines
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .forEach(record -> {
            decisions.add(decision("settled", record));
            var before = last.put(record.get(2), record);
            if (before != null) {
              var one = decision("one", record);
              one.setOtherSource(before.get(0));
              one.setOtherPersonKey(before.get(1));
              decisions.add(one);
            }
          });
      sql.batchInsert(decisions).execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LinkDecisionRecord decision(String what, List<String> record) {
    var decision = LINK_DECISION.newRecord();
    decision.setDecision(what);
    decision.setSource(record.get(0));
    decision.setPersonKey(record.get(1));
    decision.setDecidedBy("truth");
    decision.setReason("The truth of the sample city");
    return decision;
  }
}
