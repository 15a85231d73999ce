package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.wardline.jobs.load.DeliveryRows.Found;

class DeliveryRowsTest {
  private static final DeliveryBook.Standing EARLIER =
      new DeliveryBook.Standing("d1", "earlier.csv", 1, 10, 2, null);
  private static final DeliveryBook.Standing GONE =
      new DeliveryBook.Standing("d0", "gone.csv", 1, 7, 1, "d2");
  private static final DeliveryBook.Standing NEW =
      new DeliveryBook.Standing("d2", "new.csv", 2, 5, 0, null);
  private static final DeliveryRows ROWS =
      new DeliveryRows(
          List.of(EARLIER, GONE, NEW),
          Map.of("d1", Set.of("incident"), "d0", Set.of("incident"), "d2", Set.of()),
          List.of(
              new DeliveryBook.Entry("d1", "earlier.csv", 1, 10, 2),
              new DeliveryBook.Entry("d0", "gone.csv", 1, 7, 1)));
  private static final List<Found> AS_IT_SHOULD_BE =
      List.of(
          new Found("d1", "raw", 10),
          new Found("d1", "quarantine", 2),
          new Found("d1", "incident", 10),
          new Found("d2", "raw", 5));

  @Test
  void nothing_is_said_where_every_delivery_has_its_rows() {
    assertThat(ROWS.discrepancies(AS_IT_SHOULD_BE)).isEmpty();
  }

  @Test
  void rows_of_an_earlier_load_are_counted_as_well() {
    assertThat(ROWS.discrepancies(with(new Found("d1", "raw", 3), new Found("d1", "incident", 1))))
        .containsExactlyInAnyOrder(
            "earlier.csv should have 10 rows in raw, but has 13",
            "earlier.csv should have 10 rows in incident, but has 11");
    assertThat(ROWS.discrepancies(AS_IT_SHOULD_BE.subList(1, 4)))
        .containsExactly("earlier.csv should have 10 rows in raw, but has 0");
  }

  @Test
  void what_was_replaced_has_no_rows_any_more() {
    assertThat(ROWS.discrepancies(with(new Found("d0", "raw", 7))))
        .containsExactly("gone.csv should have 0 rows in raw, but has 7");
  }

  @Test
  void rows_of_no_delivery_are_found() {
    assertThat(ROWS.discrepancies(with(new Found("stray", "quarantine", 4))))
        .containsExactly("4 rows in quarantine belong to no delivery: stray");
  }

  @Test
  void the_two_books_have_to_agree() {
    var rows =
        new DeliveryRows(
            List.of(NEW, NEW),
            Map.of(),
            List.of(
                new DeliveryBook.Entry("d2", "new.csv", 2, 5, 1),
                new DeliveryBook.Entry("d3", "lost.csv", 2, 5, 1)));

    assertThat(rows.discrepancies(List.of(new Found("d2", "raw", 5))))
        .contains(
            "new.csv stands in core.delivery twice",
            "new.csv has 5 rows accepted and 1 quarantined by app, but 5 and 0 by core",
            "lost.csv is a delivery in app, but not in core");
  }

  private static List<Found> with(Found... more) {
    var all = new ArrayList<>(AS_IT_SHOULD_BE);
    all.addAll(List.of(more));
    return all;
  }
}
