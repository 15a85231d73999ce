package uk.wardline.jobs.load;

import java.util.Locale;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.identity.CustomerEvent;
import uk.wardline.jobs.customer.CrossReference;

/**
 * What the index made of the persons of all sources.
 *
 * @param records person records
 * @param customers who they are
 * @param large how many customers have so many records that they are worth a look
 * @param held how many links between customers are held for a person to say
 */
public record CustomersFound(
    long records, long customers, Links links, Changes changes, int large, long held) {

  /**
   * How many records are beside another for certain, how many are alone and held to be beside
   * another, and how many are alone.
   */
  public record Links(long certain, long probable, long apart) {}

  /** What changed against the load before. */
  public record Changes(long created, long merged, long split) {}

  static CustomersFound of(CrossReference before, CrossReference after, int large, long held) {
    var current = after.current().values();
    var news = after.events().subList(before.events().size(), after.events().size());
    return new CustomersFound(
        current.size(),
        current.stream().map(CrossReference.Entry::customer).distinct().count(),
        new Links(
            count(after, Band.CERTAIN), count(after, Band.PROBABLE), count(after, Band.APART)),
        new Changes(
            news.stream().filter(CustomerEvent.Created.class::isInstance).count(),
            news.stream().filter(CustomerEvent.Merged.class::isInstance).count(),
            news.stream().filter(CustomerEvent.Split.class::isInstance).count()),
        large,
        held);
  }

  private static long count(CrossReference reference, Band band) {
    return reference.current().values().stream().filter(e -> e.band().equals(band.word())).count();
  }

  /** All of it as one sentence. */
  public String sentence() {
    return String.format(
        Locale.UK,
        "%,d person records are %,d customers: %,d records have a certain place beside another, %,d"
            + " a probable one, %,d stand alone; %,d links are held for a person to say; %,d"
            + " customers are new, %,d merged, %,d split%s.",
        records,
        customers,
        links.certain(),
        links.probable(),
        links.apart(),
        held,
        changes.created(),
        changes.merged(),
        changes.split(),
        large == 0 ? "" : "; %,d have so many records that they are worth a look".formatted(large));
  }
}
