package uk.wardline.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.index.identity.RecordRef;

/** The engine behind the interface, over a few hundred made-up persons of two sources. */
class EngineFinderTest {
  private static final List<String> FORENAMES =
      List.of("Ann", "Bob", "Cyd", "Dot", "Eve", "Fay", "Guy", "Hal", "Ida", "Joe", "Kit", "Lou");
  private static final List<String> SURNAMES =
      List.of("Lee", "Ray", "Fox", "Day", "May", "Fry", "Orr", "Roe", "Poe", "Noy", "Ely", "Ash");
  private static final int PEOPLE = 300;

  private final CustomerFinder finder = new EngineFinder(LocalDate.of(2014, 1, 1));

  @Test
  void the_same_person_in_two_sources_is_one_customer() {
    var found = finder.find(people(Map.of()), List.of());

    assertThat(together(found)).isGreaterThan(PEOPLE * 9 / 10);
    assertThat(found.groups().stream().mapToInt(g -> g.records().size()).sum())
        .isEqualTo(2 * PEOPLE);
  }

  @Test
  void the_order_of_the_records_does_not_matter() {
    var shuffled = new ArrayList<>(people(Map.of()));
    Collections.shuffle(shuffled, new Random(3));

    assertThat(finder.find(shuffled, List.of()).groups())
        .containsExactlyInAnyOrderElementsOf(finder.find(people(Map.of()), List.of()).groups());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 10})
  void a_few_records_are_no_trouble(int count) {
    var few = people(Map.of()).subList(0, count);

    assertThat(
            finder.find(few, List.of()).groups().stream().mapToInt(g -> g.records().size()).sum())
        .isEqualTo(count);
  }

  @Test
  void records_of_which_nothing_is_told_are_customers_by_themselves() {
    var nobody =
        List.of(
            person(ref("housing", 1), Map.of(), Map.of()),
            person(ref("housing", 2), Map.of(), Map.of("surname", "  ", "birth-date", "unknown")),
            person(ref("desk", 1), Map.of(), Map.of("identifier.card", "77")));

    assertThat(finder.find(nobody, List.of()).groups()).hasSize(3);
    assertThat(finder.find(nobody.subList(0, 2), List.of()).groups()).hasSize(2);
  }

  @Test
  void where_all_are_protected_nobody_is_linked() {
    var all = people(Map.of()).subList(0, 6);
    Map<RecordRef, Boolean> isProtected = new HashMap<>();
    all.forEach(person -> isProtected.put(person.ref(), true));

    assertThat(finder.find(people(isProtected).subList(0, 6), List.of()).groups()).hasSize(6);
  }

  @Test
  void what_people_decided_comes_first() {
    var apart = new LinkDecision.Two(ref("housing", 0), ref("desk", 0));
    var one = new LinkDecision.One(ref("housing", 1), ref("desk", 2));

    var found = finder.find(people(Map.of()), List.of(apart, one));

    assertThat(groupOf(found, ref("housing", 0)).records()).doesNotContain(ref("desk", 0));
    assertThat(groupOf(found, ref("housing", 1)).records()).contains(ref("desk", 2));
    assertThat(found.links())
        .filteredOn(FoundLink::isDecided)
        .extracting(FoundLink::one, FoundLink::other)
        .containsExactly(tuple(ref("desk", 2), ref("housing", 1)));
  }

  @Test
  void a_protected_person_and_a_settled_record_are_linked_by_people_alone() {
    var settled = new LinkDecision.Settled(ref("housing", 5));

    var found = finder.find(people(Map.of(ref("desk", 4), true)), List.of(settled));

    assertThat(groupOf(found, ref("desk", 4)).records()).hasSize(1);
    assertThat(groupOf(found, ref("housing", 5)).records()).hasSize(1);
    assertThat(found.links())
        .as("nor held to be anybody")
        .noneMatch(link -> touches(link, ref("desk", 4)) || touches(link, ref("housing", 5)));
  }

  @Test
  void customers_are_made_by_certain_links_and_what_is_probable_is_held() {
    var found = finder.find(vague(), List.of());

    assertThat(found.links()).filteredOn(FoundLink::isHeld).isNotEmpty();
    assertThat(found.links())
        .allSatisfy(link ->
            assertThat(groupOf(found, link.one()).records().contains(link.other()))
                .as("%s", link)
                .isNotEqualTo(link.isHeld()));
    long joined = found.links().stream().filter(link -> !link.isHeld()).count();
    assertThat(found.groups())
        .as("no more links than are needed")
        .hasSize(2 * PEOPLE - Math.toIntExact(joined));
  }

  @Test
  void evidence_has_levels_and_weights_and_no_value_of_a_person() {
    var found = finder.find(people(Map.of()), List.of());

    assertThat(found.model()).matches("3-[0-9a-f]{12}");
    assertThat(found.links().getFirst().evidence())
        .matches("\\{\"before\":-?[0-9.]+,.*\"end\":[0-9.]+}")
        .contains("\"surname\":[\"same\",");
    var values = Stream.concat(FORENAMES.stream(), SURNAMES.stream()).toList();
    assertThat(found.links())
        .allSatisfy(link ->
            assertThat(values)
                .noneMatch(v -> link.evidence().contains("\"" + v))
                .noneMatch(
                    v -> link.evidence().contains("\"" + v.toLowerCase(Locale.ROOT) + "\"")));
  }

  @Test
  void where_everything_is_decided_customers_are_what_was_decided() {
    var decisions = new ArrayList<LinkDecision>();
    for (int p = 0; p < PEOPLE; p++) {
      decisions.add(new LinkDecision.One(ref("housing", p), ref("desk", p)));
      decisions.add(new LinkDecision.Settled(ref("housing", p)));
      decisions.add(new LinkDecision.Settled(ref("desk", p)));
    }

    var found = finder.find(people(Map.of()), decisions);

    assertThat(found.groups()).hasSize(PEOPLE);
    assertThat(together(found)).isEqualTo(PEOPLE);
  }

  private static long together(CustomerFinder.Found found) {
    return found.groups().stream()
        .filter(g -> g.records().size() == 2)
        .filter(g -> g.records().first().key().equals(g.records().last().key()))
        .count();
  }

  private static CustomerFinder.Group groupOf(CustomerFinder.Found found, RecordRef record) {
    return found.groups().stream()
        .filter(g -> g.records().contains(record))
        .findFirst()
        .orElseThrow();
  }

  private static boolean touches(FoundLink link, RecordRef record) {
    return link.one().equals(record) || link.other().equals(record);
  }

  /** Of every third person the desk knows no more than an initial and a surname. */
  private static List<PersonRecord> vague() {
    return people(Map.of()).stream()
        .map(p -> p.ref().source().equals("desk") && isThird(p.ref()) ? initials(p) : p)
        .toList();
  }

  private static boolean isThird(RecordRef ref) {
    return Integer.parseInt(ref.key().substring(1)) % 3 == 0;
  }

  private static PersonRecord initials(PersonRecord person) {
    var told = new HashMap<>(person.told());
    told.remove("birth-date");
    told.computeIfPresent(
        "full-name", (_, name) -> name.charAt(0) + name.substring(name.indexOf(' ')));
    return person(person.ref(), Map.of(), told);
  }

  private static RecordRef ref(String source, int number) {
    return new RecordRef(source, "p" + number);
  }

  private static List<PersonRecord> people(Map<RecordRef, Boolean> isProtected) {
    var random = new Random(11);
    var people = new ArrayList<PersonRecord>();
    for (int p = 0; p < PEOPLE; p++) {
      String forename = FORENAMES.get(random.nextInt(FORENAMES.size()));
      String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
      String born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(25_000)).toString();
      String postcode = "LE%d %dAA".formatted(1 + random.nextInt(9), random.nextInt(10));
      people.add(
          person(
              ref("housing", p),
              isProtected,
              Map.of(
                  "forename",
                  forename,
                  "surname",
                  surname,
                  "birth-date",
                  born,
                  "postcode",
                  postcode)));
      people.add(
          person(
              ref("desk", p),
              isProtected,
              Map.of(
                  "full-name",
                  forename + " " + surname,
                  "birth-date",
                  born,
                  "postcode",
                  postcode)));
    }
    return people;
  }

  private static PersonRecord person(
      RecordRef ref, Map<RecordRef, Boolean> isProtected, Map<String, String> told) {
    return new PersonRecord(ref, isProtected.containsKey(ref), true, told);
  }
}
