package uk.wardline.server.dashboard;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import uk.wardline.geo.WardSet;
import uk.wardline.geo.map.Classification;
import uk.wardline.geo.map.WardMapStyle;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.AnswerCache;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;

/** Answers the dashboard of street incidents for one reader. Thread-safe. */
final class IncidentDashboard {
  /** As wide as two thirds of a page, so that the words on it keep their size. */
  private static final WardMapStyle BESIDE_THE_TABLE =
      new WardMapStyle(630, 5, Classification.NATURAL_BREAKS, "ward-map");

  /** So many months are shown where the reader names none. */
  private static final int PRESET_MONTHS = 12;

  private record Drawn(IncidentFigures figures, String wideMap, String narrowMap) {}

  private final Answers answers;
  private final IncidentCounts counts;
  private final WardSets wardSets;
  private final Freshness freshness;
  private final IncidentMap map = new IncidentMap();
  private final AnswerCache<DashboardQuestion, Drawn> cache = new AnswerCache<>(200);

  IncidentDashboard(
      Answers answers, IncidentCounts counts, WardSets wardSets, Freshness freshness) {
    this.answers = answers;
    this.counts = counts;
    this.wardSets = wardSets;
    this.freshness = freshness;
  }

  /** The ward sets that can be chosen, the latest first. */
  List<WardSet> choices() {
    return wardSets.all();
  }

  /** The months there are counts for by that ward set, in order. */
  List<YearMonth> months(Reader reader, WardSet wardSet) {
    return counts.of(reader, wardSet.id()).value().stream()
        .map(IncidentCount::month)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The dashboard; empty if there is no count by that ward set.
   *
   * @param from the first month, or the twelfth last if it is not given
   * @param to the last month, or the last there is
   */
  Optional<DashboardView> view(
      Reader reader, WardSet wardSet, Optional<YearMonth> from, Optional<YearMonth> to) {
    var months = months(reader, wardSet);
    if (months.isEmpty()) {
      return Optional.empty();
    }
    var last = to.orElse(months.getLast());
    var first = from.orElse(months.get(Math.max(0, months.size() - PRESET_MONTHS)));
    var question = new DashboardQuestion(wardSet.id(), first, last);
    var drawn =
        answers.ask(
            cache,
            reader,
            question,
            () -> {
              var figures =
                  IncidentFigures.of(counts.of(reader, wardSet.id()).value(), wardSet, first, last);
              return new Drawn(
                  figures,
                  map.draw(wardSet, figures, first, last, BESIDE_THE_TABLE),
                  map.draw(wardSet, figures, first, last, WardMapStyle.narrow()));
            });
    return Optional.of(
        new DashboardView(
            wardSet,
            months,
            first,
            last,
            drawn.value().figures(),
            drawn.value().wideMap(),
            drawn.value().narrowMap(),
            drawn.release(),
            freshness.stamp("incident")));
  }
}
