package uk.wardline.geo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ward sets of a place, one after another; their spells never overlap, but there may be days
 * without a set. Immutable.
 */
public record DatedWards(List<WardSet> sets) {

  /**
   * Sorts the sets by date; throws {@link OverlappingWardSets} where two are in force on the same
   * day.
   */
  public DatedWards {
    sets = sets.stream().sorted(Comparator.comparing(WardSet::from)).toList();
    List<String> overlaps = overlaps(sets);
    if (!overlaps.isEmpty()) {
      throw new OverlappingWardSets(String.join("; ", overlaps));
    }
  }

  /** The set in force on a day. */
  public Optional<WardSet> inForceOn(LocalDate day) {
    return sets.stream().filter(set -> set.isInForceOn(day)).findFirst();
  }

  /**
   * The sets with one more. A set of the same id is replaced. A set that was open when the new one
   * begins ends that day; a new set without an end ends when the next one begins. Throws {@link
   * OverlappingWardSets} where that leaves two sets in force on the same day.
   */
  public DatedWards with(WardSet imported) {
    List<WardSet> others =
        sets.stream()
            .filter(set -> !set.id().equals(imported.id()))
            .map(set -> closes(set, imported) ? set.endingOn(imported.from()) : set)
            .collect(Collectors.toCollection(ArrayList::new));
    others.add(endedByTheNext(imported, others));
    return new DatedWards(others);
  }

  private static boolean closes(WardSet set, WardSet imported) {
    return set.to().isEmpty() && set.from().isBefore(imported.from());
  }

  private static WardSet endedByTheNext(WardSet imported, List<WardSet> others) {
    if (imported.to().isPresent()) {
      return imported;
    }
    return others.stream()
        .map(WardSet::from)
        .filter(from -> from.isAfter(imported.from()))
        .min(Comparator.naturalOrder())
        .map(imported::endingOn)
        .orElse(imported);
  }

  private static List<String> overlaps(List<WardSet> sorted) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        WardSet a = sorted.get(i);
        WardSet b = sorted.get(j);
        if (a.isInForceOn(b.from())) {
          overlaps.add(spell(a) + " and " + spell(b) + " are both in force on " + b.from());
        }
      }
    }
    return overlaps;
  }

  private static String spell(WardSet set) {
    return set.id()
        + " ("
        + set.from()
        + " to "
        + set.to().map(LocalDate::toString).orElse("open")
        + ")";
  }
}
