package uk.wardline.jobs.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every delivery should have in the tables, those of earlier loads too, beside what is found
 * there.
 *
 * @param standing the deliveries as {@code core.delivery} has them
 * @param kinds the kinds of fact without versions that each delivery's rows became
 * @param known what {@code app.delivery} says of those of earlier loads
 */
record DeliveryRows(
    List<DeliveryBook.Standing> standing,
    Map<String, Set<String>> kinds,
    List<DeliveryBook.Entry> known) {
  static final String RAW = "raw";
  static final String QUARANTINE = "quarantine";

  DeliveryRows {
    standing = List.copyOf(standing);
    kinds = Map.copyOf(kinds);
    known = List.copyOf(known);
  }

  /** How many rows of a delivery stand in a place: raw, quarantine, or a kind of fact. */
  record Found(String delivery, String place, long rows) {
    static Found read(java.sql.ResultSet row) throws java.sql.SQLException {
      return new Found(
          row.getString("delivery_id"), row.getString("place"), row.getLong("row_count"));
    }
  }

  private record Place(String delivery, String name) {}

  /** Whatever does not agree, in the order of the deliveries' names; empty where all is well. */
  List<String> discrepancies(List<Found> found) {
    Map<Place, Long> rows = new HashMap<>();
    found.forEach(f -> rows.merge(new Place(f.delivery(), f.place()), f.rows(), Long::sum));
    var wrong = new ArrayList<String>();
    Map<String, DeliveryBook.Standing> byId = new HashMap<>();
    for (var delivery :
        standing.stream().sorted(Comparator.comparing(DeliveryBook.Standing::fileName)).toList()) {
      var twin = byId.put(delivery.id(), delivery);
      if (twin != null) {
        wrong.add("%s stands in core.delivery twice".formatted(delivery.fileName()));
      }
      expected(delivery)
          .forEach(
              (place, count) -> agree(delivery, place.name(), count, rows.remove(place), wrong));
    }
    rows.forEach((place, count) ->
        wrong.add(
            "%d rows in %s belong to no delivery: %s"
                .formatted(count, place.name(), place.delivery())));
    known.forEach(entry -> agree(entry, byId.get(entry.id()), wrong));
    return wrong;
  }

  /** A replaced delivery has no rows any more. */
  private Map<Place, Long> expected(DeliveryBook.Standing delivery) {
    boolean inForce = delivery.replacedBy() == null;
    Map<Place, Long> expected = new HashMap<>();
    expected.put(new Place(delivery.id(), RAW), inForce ? delivery.rowsAccepted() : 0);
    expected.put(new Place(delivery.id(), QUARANTINE), inForce ? delivery.rowsQuarantined() : 0);
    for (String kind : kinds.getOrDefault(delivery.id(), Set.of())) {
      expected.put(new Place(delivery.id(), kind), inForce ? delivery.rowsAccepted() : 0);
    }
    return expected;
  }

  private static void agree(
      DeliveryBook.Standing delivery,
      String place,
      long expected,
      @Nullable Long found,
      List<String> wrong) {
    long there = found == null ? 0 : found;
    if (there != expected) {
      wrong.add(
          "%s should have %d rows in %s, but has %d"
              .formatted(delivery.fileName(), expected, place, there));
    }
  }

  private static void agree(
      DeliveryBook.Entry known, DeliveryBook.@Nullable Standing standing, List<String> wrong) {
    if (standing == null) {
      wrong.add("%s is a delivery in app, but not in core".formatted(known.fileName()));
    } else if (standing.rowsAccepted() != known.rowsAccepted()
        || standing.rowsQuarantined() != known.rowsQuarantined()) {
      wrong.add(
          "%s has %d rows accepted and %d quarantined by app, but %d and %d by core"
              .formatted(
                  known.fileName(),
                  known.rowsAccepted(),
                  known.rowsQuarantined(),
                  standing.rowsAccepted(),
                  standing.rowsQuarantined()));
    }
  }
}
