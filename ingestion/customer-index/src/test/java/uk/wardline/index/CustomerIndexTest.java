package uk.wardline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.cluster.Decision;
import uk.wardline.index.cluster.Link;
import uk.wardline.index.measure.Accuracy;
import uk.wardline.index.measure.Evaluation;
import uk.wardline.index.measure.Truth;
import uk.wardline.index.model.ModelYaml;
import uk.wardline.index.person.Field;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;

class CustomerIndexTest {
  private static final List<String> FORENAMES =
      List.of("alice", "brian", "carol", "derek", "ethel", "frank", "gwen", "harold");
  private static final List<String> SURNAMES =
      List.of("abbott", "baker", "clarke", "dawson", "ellis", "foster", "grant", "hughes");

  private static final Town TOWN = new Town(150, 11);

  @Test
  void familiesUnderOneRoofAreToldApart() {
    Town.Registers town = TOWN.registers(false);
    Linkage linkage = CustomerIndex.learning(1).link(town.table(), List.of());
    Accuracy accuracy = Evaluation.of(linkage.clustering().toArray(), town.truth()).pairwise();
    assertThat(linkage.evidence().model().prior().household()).isPositive();
    assertThat(accuracy.f1()).isGreaterThan(0.96);
  }

  @Test
  void namesakesWithAddressesMadeFromTheNameAreToldApart() {
    Random random = new Random(4);
    Persons persons = new Persons().source("shop");
    List<String> truth = new ArrayList<>();
    for (int p = 0; p < 400; p++) {
      String forename = FORENAMES.get(random.nextInt(8));
      String surname = SURNAMES.get(random.nextInt(8));
      String born =
          "%d%02d%02d"
              .formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
      String email = "%s.%s%03d@example.org".formatted(forename, surname, p);
      for (int copies = 1 + p % 2; copies > 0; copies--) {
        persons.add(
            "FORENAME=" + forename, "SURNAME=" + surname, "BIRTH_DATE=" + born, "EMAIL=" + email);
        truth.add(String.valueOf(p));
      }
    }
    Linkage linkage = CustomerIndex.learning(1).link(persons.table(), List.of());
    assertThat(Evaluation.of(linkage.clustering().toArray(), Truth.of(truth)).pairwise().f1())
        .isGreaterThan(0.98);
  }

  @Test
  void whoMovedIsFoundByTheDayOfTheMove() {
    Linkage with = CustomerIndex.learning(1).link(movers(true).table(), List.of());
    Linkage without = CustomerIndex.learning(1).link(movers(false).table(), List.of());
    Accuracy found = accuracy(with, movers(true).truth());
    assertThat(found.precision()).isGreaterThan(0.95);
    assertThat(found.recall())
        .isGreaterThan(0.9)
        .isGreaterThan(accuracy(without, movers(false).truth()).recall());
  }

  private static Accuracy accuracy(Linkage linkage, Truth truth) {
    return Evaluation.of(linkage.clustering().toArray(), truth).pairwise();
  }

  /** Two homes each, one after the other, of people whose birthdays nobody knows. */
  private static Town.Registers movers(boolean days) {
    Random random = new Random(6);
    Persons persons = new Persons().source("tax");
    List<String> truth = new ArrayList<>();
    for (int p = 0; p < 300; p++) {
      String forename = "FORENAME=" + FORENAMES.get(random.nextInt(8)) + (char) ('a' + p % 7);
      String surname = "SURNAME=" + SURNAMES.get(random.nextInt(8)) + (char) ('a' + p % 11);
      String from = "POSTCODE=" + postcode(random);
      String to = "POSTCODE=" + postcode(random);
      if (days) {
        String day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(3000)).toString();
        String moved = day.replace("-", "");
        persons.add(forename, surname, from, "HOME_FROM=20010101", "HOME_TO=" + moved);
        persons.add(forename, surname, to, "HOME_FROM=" + moved);
      } else {
        persons.add(forename, surname, from);
        persons.add(forename, surname, to);
      }
      truth.add(String.valueOf(p));
      truth.add(String.valueOf(p));
    }
    return new Town.Registers(persons.table(), Truth.of(truth));
  }

  private static String postcode(Random random) {
    return "LE%d%dA%c"
        .formatted(1 + random.nextInt(9), random.nextInt(10), 'A' + random.nextInt(20));
  }

  @Test
  void aSourceThatHoldsEachPersonOnceHelpsAndGivesACustomerOneRecordAtMost() {
    Town.Registers town = TOWN.registers(true);
    Linkage linkage = CustomerIndex.learning(1).link(town.table(), List.of());
    assertThat(Evaluation.of(linkage.clustering().toArray(), town.truth()).pairwise().f1())
        .isGreaterThan(0.985);
    int[] cluster = linkage.clustering().toArray();
    List<String> seen = new ArrayList<>();
    for (int r = 0; r < cluster.length; r++) {
      seen.add(cluster[r] + " " + town.table().sourceIndex(r));
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void theSameRecordsAndSeedGiveTheSameModelAndClusters() {
    Town.Registers town = TOWN.registers(false);
    Linkage first = CustomerIndex.learning(5).link(town.table(), List.of());
    Linkage second = CustomerIndex.learning(5).link(town.table(), List.of());
    assertThat(second.evidence().model()).isEqualTo(first.evidence().model());
    assertThat(second.clustering().toArray()).isEqualTo(first.clustering().toArray());
  }

  @Test
  void randomKeysChangeNoCluster() {
    PersonTable table = TOWN.registers(false).table();
    PersonTable rekeyed = rekeyed(table, new Random(9));
    assertThat(CustomerIndex.learning(5).link(rekeyed, List.of()).clustering().toArray())
        .isEqualTo(CustomerIndex.learning(5).link(table, List.of()).clustering().toArray());
  }

  @Test
  void aSavedModelLinksAsTheOneThatWasLearned() {
    PersonTable table = TOWN.registers(false).table();
    Linkage learned = CustomerIndex.learning(5).link(table, List.of());
    var model = ModelYaml.read(ModelYaml.write(learned.evidence().model()));
    Linkage applied = CustomerIndex.with(model).link(table, List.of());
    int differing = 0;
    for (int r = 0; r < table.size(); r++) {
      differing += applied.clustering().clusterOf(r) == learned.clustering().clusterOf(r) ? 0 : 1;
    }
    assertThat(differing).isLessThan(table.size() / 200);
  }

  @Test
  void whatIsHeldIsInNoCustomerAndInOneLikelyCluster() {
    Linkage linkage = CustomerIndex.learning(5).link(TOWN.registers(false).table(), List.of());
    assertThat(linkage.candidates())
        .isNotEmpty()
        .allSatisfy(held -> {
          assertThat(held.probability()).isBetween(0.5, 1.0);
          assertThat(linkage.customers().clusterOf(held.a()))
              .isNotEqualTo(linkage.customers().clusterOf(held.b()));
          assertThat(linkage.clustering().clusterOf(held.a()))
              .isEqualTo(linkage.clustering().clusterOf(held.b()));
        });
    assertThat(linkage.customers().clusters() - linkage.candidates().size())
        .isEqualTo(linkage.clustering().clusters());
  }

  @Test
  void linksMakeTheCustomersAndWithThoseThatAreHeldTheLikelyClusters() {
    Linkage linkage = CustomerIndex.learning(1).link(TOWN.registers(true).table(), List.of());
    List<Link> links = linkage.links(List.of());
    long certain = links.stream().filter(l -> l.band() == Band.CERTAIN).count();
    assertThat(linkage.customers().clusters()).isEqualTo(linkage.table().size() - certain);
    assertThat(linkage.clustering().clusters()).isEqualTo(linkage.table().size() - links.size());
    assertThat(links)
        .allSatisfy(link -> {
          boolean together =
              linkage.customers().clusterOf(link.a()) == linkage.customers().clusterOf(link.b());
          assertThat(together).isEqualTo(link.band() == Band.CERTAIN);
          assertThat(linkage.clustering().clusterOf(link.a()))
              .isEqualTo(linkage.clustering().clusterOf(link.b()));
        });
  }

  @Test
  void aPersonsDecisionHolds() {
    PersonTable table = TOWN.registers(false).table();
    Linkage free = CustomerIndex.learning(5).link(table, List.of());
    int linked = firstLinked(free);
    int partner = partnerOf(free, linked);
    int stranger = strangerTo(free, linked, partner);
    Linkage decided =
        CustomerIndex.learning(5)
            .link(table, List.of(Decision.two(linked, partner), Decision.one(linked, stranger)));
    assertThat(decided.clustering().clusterOf(linked))
        .isNotEqualTo(decided.clustering().clusterOf(partner));
    assertThat(decided.clustering().clusterOf(linked))
        .isEqualTo(decided.clustering().clusterOf(stranger));
  }

  @Test
  void nearlyAllCertainLinksAreRight() {
    Town.Registers town = TOWN.registers(true);
    Linkage linkage = CustomerIndex.learning(1).link(town.table(), List.of());
    int[] certain = linkage.clustering().toArray();
    int linked = 0;
    for (int r = 0; r < certain.length; r++) {
      if (linkage.band(r) == Band.CERTAIN) {
        linked++;
      } else {
        certain[r] = certain.length + r;
      }
    }
    assertThat(linked).isGreaterThan(certain.length / 2);
    assertThat(Evaluation.of(certain, town.truth()).pairwise().precision()).isGreaterThan(0.998);
  }

  private static int firstLinked(Linkage linkage) {
    int r = 0;
    while (linkage.clustering().sizeOf(r) != 2) {
      r++;
    }
    return r;
  }

  private static int partnerOf(Linkage linkage, int record) {
    int r = record + 1;
    while (linkage.clustering().clusterOf(r) != linkage.clustering().clusterOf(record)) {
      r++;
    }
    return r;
  }

  private static int strangerTo(Linkage linkage, int record, int partner) {
    int r = 0;
    while (r == record || r == partner || linkage.clustering().sizeOf(r) != 1) {
      r++;
    }
    return r;
  }

  private static PersonTable rekeyed(PersonTable table, Random random) {
    var copy = new PersonTable.Builder();
    table.sources().forEach(copy::add);
    for (int r = 0; r < table.size(); r++) {
      copy.begin(table.sourceIndex(r), Long.toHexString(random.nextLong()));
      for (Kind kind : Kind.values()) {
        int record = r;
        table
            .column(Field.of(kind))
            .filter(c -> !c.isMissing(record))
            .ifPresent(c -> copy.set(c.field(), c.value(record)));
      }
    }
    return copy.build();
  }
}
