package uk.wardline.server.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;

/**
 * What the dashboard shows, added up from the counts.
 *
 * @param all all incidents of the period
 * @param months the period, month by month, none left out
 * @param wards every ward of the set, those without incidents too, by name
 * @param types the kinds of incident in a ward, the most frequent first
 */
public record IncidentFigures(
    Split all, List<MonthRow> months, List<WardRow> wards, List<TypeRow> types) {

  /**
   * Incidents by where they fell.
   *
   * @param inWard in one of the wards
   * @param outside outside all of them
   * @param noCoordinates nobody knows
   */
  public record Split(long inWard, long outside, long noCoordinates) {
    static final Split NONE = new Split(0, 0, 0);

    /** All of them. */
    public long total() {
      return inWard + outside + noCoordinates;
    }

    /** Those that no ward has. */
    public long inNoWard() {
      return outside + noCoordinates;
    }

    Split plus(IncidentCount count) {
      return switch (count.place()) {
        case WARD -> new Split(inWard + count.incidents(), outside, noCoordinates);
        case OUTSIDE -> new Split(inWard, outside + count.incidents(), noCoordinates);
        case NO_COORDINATES -> new Split(inWard, outside, noCoordinates + count.incidents());
      };
    }
  }

  /** The incidents of a month. */
  public record MonthRow(YearMonth month, Split incidents) {}

  /** The incidents of a ward. */
  public record WardRow(String code, String name, long incidents) {}

  /** The incidents of a kind. */
  public record TypeRow(String type, long incidents) {}

  /** Copies the lists. */
  public IncidentFigures {
    months = List.copyOf(months);
    wards = List.copyOf(wards);
    types = List.copyOf(types);
  }

  /** Adds up the counts of a period, both months counted. */
  static IncidentFigures of(
      List<IncidentCount> counts, WardSet wardSet, YearMonth from, YearMonth to) {
    var all = Split.NONE;
    var months = new TreeMap<YearMonth, Split>();
    for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      months.put(month, Split.NONE);
    }
    Map<String, Long> wards = new HashMap<>();
    Map<String, Long> types = new HashMap<>();
    for (var count : counts) {
      if (count.month().isBefore(from) || count.month().isAfter(to)) {
        continue;
      }
      all = all.plus(count);
      months.computeIfPresent(count.month(), (_, split) -> split.plus(count));
      if (count.wardCode() != null) {
        wards.merge(count.wardCode(), count.incidents(), Long::sum);
        types.merge(count.type(), count.incidents(), Long::sum);
      }
    }
    return new IncidentFigures(
        all,
        months.entrySet().stream().map(m -> new MonthRow(m.getKey(), m.getValue())).toList(),
        wardRows(wardSet, wards),
        typeRows(types));
  }

  private static List<WardRow> wardRows(WardSet wardSet, Map<String, Long> incidents) {
    return wardSet.wards().stream()
        .sorted(Comparator.comparing(Ward::name))
        .map(w -> new WardRow(w.code(), w.name(), incidents.getOrDefault(w.code(), 0L)))
        .toList();
  }

  private static List<TypeRow> typeRows(Map<String, Long> incidents) {
    var rows = new ArrayList<TypeRow>();
    incidents.forEach((type, count) -> rows.add(new TypeRow(type, count)));
    rows.sort(Comparator.comparingLong(TypeRow::incidents).reversed().thenComparing(TypeRow::type));
    return rows;
  }
}
