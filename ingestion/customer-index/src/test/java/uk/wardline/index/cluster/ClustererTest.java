package uk.wardline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Persons;
import uk.wardline.index.person.PersonTable;

/** Guards: what must not be in one cluster is not, however alike. */
class ClustererTest {
  private static final String[] ANN = {
    "FORENAME=ann", "SURNAME=leebury", "BIRTH_DATE=19710624", "POSTCODE=LE11AA"
  };

  @Test
  void twoNationalInsuranceNumbersAreTwoPeople() {
    PersonTable table = withCrowd(ann("NI_NUMBER=AB123457"), ann("NI_NUMBER=CE987651"), ann());
    Clustering clustering = cluster(table, List.of());
    assertThat(clustering.clusterOf(0)).isNotEqualTo(clustering.clusterOf(1));
  }

  @Test
  void aRecordThatFitsTwoPeopleAlikeIsOfNeither() {
    PersonTable table = withCrowd(ann("NI_NUMBER=AB123457"), ann("NI_NUMBER=CE987651"), ann());
    assertThat(cluster(table, List.of()).clusterOf(2)).isEqualTo(2);
  }

  @Test
  void aRecordThatFitsOnePersonAloneIsOfThatPerson() {
    PersonTable table = withCrowd(ann("NI_NUMBER=AB123457"), ann());
    assertThat(cluster(table, List.of()).clusterOf(1)).isEqualTo(0);
  }

  @Test
  void aSlipInANumberIsNoContradiction() {
    PersonTable table = withCrowd(ann("NI_NUMBER=AB123457"), ann("NI_NUMBER=AB123475"));
    Clustering clustering = cluster(table, List.of());
    assertThat(clustering.clusterOf(0)).isEqualTo(clustering.clusterOf(1));
  }

  @Test
  void twoDatesOfDeathAreTwoPeople() {
    PersonTable table = withCrowd(ann("DEATH_DATE=20100105"), ann("DEATH_DATE=20191230"));
    Clustering clustering = cluster(table, List.of());
    assertThat(clustering.clusterOf(0)).isNotEqualTo(clustering.clusterOf(1));
  }

  @Test
  void aPersonsTwoOutweighsEverything() {
    PersonTable table = withCrowd(ann(), ann());
    assertThat(cluster(table, List.of()).clusterOf(1)).isEqualTo(0);
    assertThat(cluster(table, List.of(Decision.two(0, 1))).clusterOf(1)).isEqualTo(1);
  }

  private static String[] ann(String... more) {
    List<String> fields = new ArrayList<>(List.of(ANN));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  /** The records, and a crowd of others so that there is something to learn from. */
  private static PersonTable withCrowd(String[]... records) {
    Persons persons = new Persons().source("tax");
    for (String[] record : records) {
      persons.add(record);
    }
    for (int i = 0; i < 200; i++) {
      for (int twice = 0; twice < 2; twice++) {
        persons.add(
            "FORENAME=" + (char) ('a' + i % 26) + "forename" + (char) ('a' + i % 17),
            "SURNAME=" + (char) ('a' + i % 19) + "surname" + (char) ('a' + i % 23),
            "BIRTH_DATE=%d%02d%02d".formatted(1930 + i % 70, 1 + i % 12, 1 + i % 28),
            "POSTCODE=LE%d%dAB".formatted(1 + i % 9, 1 + i % 7));
      }
    }
    return persons.table();
  }

  private static Clustering cluster(PersonTable table, List<Decision> decisions) {
    return CustomerIndex.learning(3).link(table, decisions).clustering();
  }
}
