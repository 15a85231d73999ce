package uk.wardline.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.wardline.index.block.Blocker;
import uk.wardline.index.block.BlockingPlan;
import uk.wardline.index.block.DerivedRules;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.cluster.Bands;
import uk.wardline.index.cluster.Clusterer;
import uk.wardline.index.cluster.Clustering;
import uk.wardline.index.cluster.Decision;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.DerivedComparisons;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.model.LinkModel;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.ScoredPairs;
import uk.wardline.index.train.Trainer;

/**
 * Finds which person records are one customer. With a model it uses that; without, it takes
 * comparisons and blocking rules from the kinds of the fields and learns the rest from the records.
 * The same records in the same order, model, decisions and seed give the same result. Immutable and
 * safe to share between threads.
 */
public final class CustomerIndex {
  /** A person with more records than this in all sources together is worth a look. */
  static final int LARGE_CLUSTER = 50;

  private final Optional<LinkModel> model;
  private final long seed;

  private CustomerIndex(Optional<LinkModel> model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  /** Learns a model of its own for the records it is given. */
  public static CustomerIndex learning(long seed) {
    return new CustomerIndex(Optional.empty(), seed);
  }

  public static CustomerIndex with(LinkModel model) {
    return new CustomerIndex(Optional.of(model), model.training().seed());
  }

  /**
   * Links the records.
   *
   * @throws uk.wardline.index.block.ExplodingRuleException if a rule of the model would compare too
   *     many pairs
   */
  public Linkage link(PersonTable table, List<Decision> decisions) {
    Optional<LinkModel> known = model.map(m -> m.forFieldsOf(table));
    var clock = new StopWatch();
    BlockingPlan plan = plan(table);
    Pairs pairs = Blocker.pairs(plan);
    long block = clock.lap_ms();
    List<ComparisonSpec> specs =
        known.map(LinkModel::specs).orElseGet(() -> DerivedComparisons.of(table));
    var comparer = new PairComparer(table, specs);
    long[] patterns = ScoredPairs.patterns(comparer, pairs);
    long compare = clock.lap_ms();
    var trainer = new Trainer(table, comparer, plan.rules(), pairs, patterns, seed);
    Evidence evidence = known.map(trainer::apply).orElseGet(trainer::train);
    long train = clock.lap_ms();
    ScoredPairs scored = ScoredPairs.of(evidence, pairs, patterns);
    long score = clock.lap_ms();
    Clustering clustering = new Clusterer(table, evidence, scored).cluster(decisions);
    var timings = new Timings(block, compare, train, score, clock.lap_ms());
    return new Linkage(
        table,
        evidence,
        scored,
        clustering,
        Bands.of(clustering),
        alarms(table, clustering),
        timings);
  }

  /** Which pairs of the records it would compare. */
  public BlockingPlan plan(PersonTable table) {
    return model
        .map(m -> BlockingPlan.of(table, m.blocking(), DerivedRules.budget(table)))
        .orElseGet(() -> DerivedRules.of(table));
  }

  private static List<String> alarms(PersonTable table, Clustering clustering) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int r = 0; r < table.size(); r++) {
      sizes.merge(clustering.clusterOf(r), 1, Integer::sum);
    }
    List<String> alarms = new ArrayList<>();
    sizes.forEach((first, size) -> {
      if (size > LARGE_CLUSTER) {
        alarms.add(
            "The customer of record %s of %s has %,d records; more than %d are worth a look."
                .formatted(table.key(first), table.source(first).name(), size, LARGE_CLUSTER));
      }
    });
    return alarms;
  }

  private static final class StopWatch {
    private long last = System.nanoTime();

    long lap_ms() {
      long now = System.nanoTime();
      long lap = (now - last) / 1_000_000;
      last = now;
      return lap;
    }
  }
}
