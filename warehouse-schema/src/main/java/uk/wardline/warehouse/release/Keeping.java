package uk.wardline.warehouse.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How long releases can be read and brought back: each for some days, the last of each month for
 * some months, and for good the one that readers see, those that a report was made from and those
 * that a person has marked. A day and a month are those of London. Pure.
 *
 * @param days for so many days back every release is kept; today counts as the first
 * @param months for so many months back the last release of each is kept; this month counts as the
 *     first
 */
public record Keeping(int days, int months) {
  /** Five weeks of days, and the months of seven years. */
  public static final Keeping USUAL = new Keeping(35, 84);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Checks that today's releases are kept. */
  public Keeping {
    if (days < 1 || months < 1) {
      throw new IllegalArgumentException(
          "Releases are kept for 1 day and 1 month at least, not %d and %d"
              .formatted(days, months));
    }
  }

  /**
   * The releases that are to be let go of, among those that were not yet.
   *
   * @param releases all of them, in any order
   * @param reported the numbers of those that reports were made from
   */
  public List<Release> expiring(Collection<Release> releases, Set<Long> reported, LocalDate today) {
    long current = releases.stream().mapToLong(Release::number).max().orElse(0);
    Map<YearMonth, Long> last = new HashMap<>();
    releases.forEach(r -> last.merge(YearMonth.from(day(r)), r.number(), Math::max));
    var firstDay = today.minusDays(days - 1L);
    var firstMonth = YearMonth.from(today).minusMonths(months - 1L);
    return releases.stream()
        .filter(r -> r.expiredAt().isEmpty())
        .filter(r -> r.number() != current)
        .filter(r -> r.keptBecause().isEmpty() && !reported.contains(r.number()))
        .filter(r -> day(r).isBefore(firstDay))
        .filter(r -> {
          var month = YearMonth.from(day(r));
          return month.isBefore(firstMonth) || !Objects.equals(last.get(month), r.number());
        })
        .toList();
  }

  private static LocalDate day(Release release) {
    return LocalDate.ofInstant(release.madeAt(), LONDON);
  }
}
