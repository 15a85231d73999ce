package uk.wardline.index.train;

import java.util.List;
import uk.wardline.index.block.BlockingRule;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.model.LinkModel;
import uk.wardline.index.model.Prior;
import uk.wardline.index.model.TrainingRecord;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.TermFrequencies;

/**
 * Learns a model without labels by expectation and maximisation. A pair is of one person, of two
 * people of one household, or of strangers. How strangers agree is what all pairs show less what
 * the other two explain, so that small files with many records of a person do not make their own
 * values look common. Households and namesakes are left out again where hardly any are found. The
 * same records and seed give the same model, on any number of threads.
 */
public final class Trainer {
  private static final int MOST_ROUNDS = 60;
  private static final double STANDS_STILL = 1e-4;

  /** Values' frequencies move little after these, and are counted anew in every fifth round. */
  private static final int ROUNDS_WITH_FREQUENCIES = 3;

  /** After so many rounds, pairs below this probability are looked at no more. */
  private static final int ROUNDS_WITH_ALL = 2;

  private static final double HOPELESS = 1e-8;
  private static final double FIRST_MATCHES_FOR_A_RECORD = 0.2;

  /** One household or namesake pair for more matches than this is an odd match, not a kind. */
  private static final double MATCHES_FOR_ONE = 100;

  private final PersonTable table;
  private final PairComparer comparer;
  private final List<BlockingRule> rules;
  private final Sample sample;
  private final long candidates;
  private final double[][] totals;
  private final long seed;

  public Trainer(
      PersonTable table,
      PairComparer comparer,
      List<BlockingRule> rules,
      Pairs pairs,
      long[] patterns,
      long seed) {
    this.table = table;
    this.comparer = comparer;
    this.rules = rules;
    this.candidates = pairs.size();
    this.seed = seed;
    this.sample = Sample.of(pairs, patterns, seed);
    this.totals =
        rules.contains(BlockingRule.EVERYTHING)
            ? AgreementTotals.counted(comparer, patterns)
            : AgreementTotals.estimated(table, comparer, patterns, seed);
  }

  /** The model and the evidence it gives for these records. */
  public Evidence train() {
    boolean households = mayShowHouseholds();
    boolean namesakes = mayShowNamesakes();
    Evidence trained = train(households, namesakes);
    Prior prior = trained.model().prior();
    boolean keepHouseholds = prior.household() * MATCHES_FOR_ONE >= prior.match();
    boolean keepNamesakes = prior.namesake() * MATCHES_FOR_ONE >= prior.match();
    return keepHouseholds == households && keepNamesakes == namesakes
        ? trained
        : train(keepHouseholds, keepNamesakes);
  }

  /**
   * Keeps what a model has learned, but for how common matches and values are among these records.
   */
  public Evidence apply(LinkModel known) {
    return rounds(
        known,
        (expected, _, before) -> known.withPrior(Maximisation.prior(expected, pairs(), before)));
  }

  private Evidence train(boolean households, boolean namesakes) {
    double first = Math.min(0.3, FIRST_MATCHES_FOR_A_RECORD * table.size() / pairs());
    Prior prior = new Prior(first, households ? first : 0, namesakes ? first : 0);
    return rounds(
        model(Maximisation.start(comparer.specs(), totals), prior, 0),
        (expected, round, before) ->
            model(
                Maximisation.of(comparer.specs(), totals, expected),
                Maximisation.prior(expected, pairs(), before),
                round));
  }

  private interface Step {
    LinkModel next(Expectation expected, int round, Prior before);
  }

  private Evidence rounds(LinkModel start, Step step) {
    LinkModel model = start;
    TermFrequencies frequencies = TermFrequencies.counted(comparer);
    Sample looked = sample;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      double[] match = new double[looked.pairs().size()];
      double[] hope = new double[looked.pairs().size()];
      var evidence = new Evidence(comparer, model, frequencies);
      Expectation expected = Expectation.of(evidence, looked, match, hope);
      double before = model.prior().match();
      model = step.next(expected, round, model.prior());
      boolean still = Math.abs(model.prior().match() - before) < STANDS_STILL * before;
      if (still || round <= ROUNDS_WITH_FREQUENCIES || round % 5 == 0) {
        frequencies =
            TermFrequencies.amongStrangers(
                comparer, looked.pairs(), looked.patterns(), match, looked.weight());
      }
      if (still) {
        break;
      }
      if (round == ROUNDS_WITH_ALL) {
        looked = looked.where(hope, HOPELESS);
      }
    }
    return new Evidence(comparer, model, frequencies);
  }

  private LinkModel model(
      List<uk.wardline.index.model.Comparison> comparisons, Prior prior, int rounds) {
    var record =
        new TrainingRecord(table.size(), candidates, seed, rounds, prior.match() * table.pairs());
    return new LinkModel(LinkModel.VERSION, comparisons, rules, prior, record);
  }

  /** One where no two records may be one person, so that there is a prior all the same. */
  private double pairs() {
    return Math.max(1, table.pairs());
  }

  private boolean mayShowNamesakes() {
    return table.first(Kind.FORENAME).isPresent() && table.first(Kind.SURNAME).isPresent();
  }

  private boolean mayShowHouseholds() {
    return table.columns().stream()
        .map(Column::field)
        .anyMatch(
            f -> f.kind() == Kind.POSTCODE || f.kind() == Kind.STREET || f.kind() == Kind.UPRN);
  }
}
