package uk.wardline.index;

import java.util.List;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.cluster.Bands;
import uk.wardline.index.cluster.Candidate;
import uk.wardline.index.cluster.Clusterer;
import uk.wardline.index.cluster.Clustering;
import uk.wardline.index.cluster.Decision;
import uk.wardline.index.cluster.Link;
import uk.wardline.index.cluster.Links;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;
import uk.wardline.index.score.ScoredPairs;

/**
 * What a run found: the model and its evidence, the candidate pairs, the clusters and the bands.
 * Customers are formed by certain links and by people's decisions alone; what is probable is held,
 * see {@link #candidates()}. Immutable.
 *
 * @param clustering the likely clusters, at even odds: what is certain and what is probable
 * @param alarms clusters that are larger than a person's records should be, as sentences
 */
public record Linkage(
    PersonTable table,
    Evidence evidence,
    ScoredPairs pairs,
    Clustering clustering,
    Bands bands,
    List<String> alarms,
    Timings timings) {
  public Linkage {
    alarms = List.copyOf(alarms);
  }

  /** The customers: clusters of certain links and people's decisions. */
  public Clustering customers() {
    return Clusterer.recut(clustering, bands.certain_bits());
  }

  /** The customers that are probably one, held for the next contact or a steward to say. */
  public List<Candidate> candidates() {
    return Links.of(clustering, bands, evidence, List.of(), Band.PROBABLE::equals).stream()
        .map(link -> new Candidate(link.a(), link.b(), probability(link)))
        .toList();
  }

  /**
   * Every link: the certain ones join the records of the customers, the probable ones those
   * customers that are likely one. Together they make the likely clusters, and none is without
   * need.
   *
   * @param decisions those that were linked by
   */
  public List<Link> links(List<Decision> decisions) {
    return Links.of(clustering, bands, evidence, decisions, _ -> true);
  }

  /**
   * The band of a record's place in its likely cluster; a record alone is apart, whatever it was
   * near to.
   */
  public Band band(int record) {
    return isAlone(record) ? Band.APART : bands.of(clustering.logOdds_bits(record));
  }

  /**
   * How probable it is that a record belongs to the others of its cluster; of a record alone, to
   * the nearest.
   */
  public double probability(int record) {
    return Posterior.probability(clustering.logOdds_bits(record) - clustering.cut().logOdds_bits());
  }

  /** How probable it is that what a link joins is one person. */
  public double probability(Link link) {
    return link.isDecided()
        ? 1
        : Posterior.probability(link.logOdds_bits() - clustering.cut().logOdds_bits());
  }

  private boolean isAlone(int record) {
    return clustering.sizeOf(record) == 1;
  }
}
