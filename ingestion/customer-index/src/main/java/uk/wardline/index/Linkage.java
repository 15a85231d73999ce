package uk.wardline.index;

import java.util.List;
import uk.wardline.index.cluster.Band;
import uk.wardline.index.cluster.Bands;
import uk.wardline.index.cluster.Clustering;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.Posterior;
import uk.wardline.index.score.ScoredPairs;

/**
 * What a run found: the model and its evidence, the candidate pairs, the clusters and the bands.
 * Immutable.
 *
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

  /**
   * The band of a record's place in its cluster; a record alone is apart, whatever it was near to.
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

  private boolean isAlone(int record) {
    return clustering.sizeOf(record) == 1;
  }
}
