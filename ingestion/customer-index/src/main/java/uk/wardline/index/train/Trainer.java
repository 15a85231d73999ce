package uk.wardline.index.train;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.wardline.index.block.BlockingRule;
import uk.wardline.index.block.Pairs;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.compare.PairComparer;
import uk.wardline.index.model.LinkModel;
import uk.wardline.index.model.PairKind;
import uk.wardline.index.model.Prior;
import uk.wardline.index.model.TrainingRecord;
import uk.wardline.index.person.Column;
import uk.wardline.index.person.Kind;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Evidence;
import uk.wardline.index.score.SourcePriors;
import uk.wardline.index.score.Strata;
import uk.wardline.index.score.TermFrequencies;

/**
 * Learns a model without labels by expectation and maximisation. A pair is of one person, of two
 * people of one household, or of strangers. How strangers agree is what all pairs show less what
 * the other two explain, so that small files with many records of a person do not make their own
 * values look common. Households and namesakes are left out again where hardly any are found. The
 * same records and seed give the same model, on any number of threads.
 */
public final class Trainer {
  /** Before these the prior may stand still by chance while the kinds still sort themselves out. */
  private static final int LEAST_ROUNDS = 12;

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
  private final Strata strata;
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
    this.strata = Strata.of(table);
    this.sample = Sample.of(pairs, patterns, seed);
    this.totals =
        rules.contains(BlockingRule.EVERYTHING)
            ? AgreementTotals.counted(comparer, patterns)
            : AgreementTotals.estimated(table, comparer, patterns, seed);
  }

  /** The model and the evidence it gives for these records. */
  public Evidence train() {
    Set<PairKind> kinds = mayShow();
    Evidence trained = train(kinds);
    Prior prior = trained.model().prior();
    Set<PairKind> kept = EnumSet.copyOf(kinds);
    kept.removeIf(kind ->
        kind != PairKind.MATCH
            && kind != PairKind.TWIN
            && prior.of(kind) * MATCHES_FOR_ONE < prior.onePerson());
    return kept.equals(kinds) ? trained : train(kept);
  }

  /**
   * Keeps what a model has learned, but for how common matches and values are among these records.
   */
  public Evidence apply(LinkModel known) {
    return rounds(
        known,
        (expected, _, before) ->
            known.withPrior(Maximisation.prior(expected, pairs(), born(), before)));
  }

  private Evidence train(Set<PairKind> kinds) {
    double first = Math.min(0.15, FIRST_MATCHES_FOR_A_RECORD * table.size() / pairs());
    Prior prior =
        new Prior(
            first,
            kinds.contains(PairKind.MOVED) ? first / 4 : 0,
            kinds.contains(PairKind.HOUSEHOLD) ? first : 0,
            kinds.contains(PairKind.TWIN) ? first / 100 : 0,
            kinds.contains(PairKind.NAMESAKE) ? first : 0,
            kinds.contains(PairKind.NEIGHBOUR) ? first : 0,
            kinds.contains(PairKind.MOVED_HOUSEHOLD) ? first / 4 : 0);
    return rounds(
        model(Maximisation.start(comparer.specs(), totals), prior, 0),
        (expected, round, before) ->
            model(
                Maximisation.of(comparer.specs(), totals, expected),
                Maximisation.prior(expected, pairs(), born(), before),
                round));
  }

  private interface Step {
    LinkModel next(Expectation expected, int round, Prior before);
  }

  private Evidence rounds(LinkModel start, Step step) {
    LinkModel model = start;
    TermFrequencies frequencies = TermFrequencies.counted(comparer);
    SourcePriors priors = SourcePriors.same(strata, start.prior());
    Sample looked = sample;
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      double[] match = new double[looked.pairs().size()];
      double[] hope = new double[looked.pairs().size()];
      var evidence = new Evidence(comparer, model, frequencies, priors);
      Expectation expected = Expectation.of(evidence, strata, looked, match, hope);
      double before = model.prior().onePerson();
      model = step.next(expected, round, model.prior());
      priors = SourcePriors.of(strata, model.prior(), expected.byStratum());
      boolean still =
          round >= LEAST_ROUNDS
              && Math.abs(model.prior().onePerson() - before) < STANDS_STILL * before;
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
    return new Evidence(comparer, model, frequencies, priors);
  }

  private LinkModel model(
      List<uk.wardline.index.model.Comparison> comparisons, Prior prior, int rounds) {
    var record =
        new TrainingRecord(
            table.size(), candidates, seed, rounds, prior.onePerson() * table.pairs());
    return new LinkModel(LinkModel.VERSION, comparisons, rules, prior, record);
  }

  /** One where no two records may be one person, so that there is a prior all the same. */
  private double pairs() {
    return Math.max(1, table.pairs());
  }

  /** The pairs that have both a date of birth. */
  private double born() {
    double born = 0;
    for (int c = 0; c < totals.length; c++) {
      if (comparer.specs().get(c).isBirthDate()) {
        for (int l = 1; l < totals[c].length; l++) {
          born += totals[c][l];
        }
      }
    }
    return Math.max(1, born);
  }

  private Set<PairKind> mayShow() {
    Set<PairKind> kinds = EnumSet.of(PairKind.MATCH);
    if (table.first(Kind.FORENAME).isPresent() && table.first(Kind.SURNAME).isPresent()) {
      kinds.add(PairKind.NAMESAKE);
    }
    if (table.columns().stream()
        .map(Column::field)
        .anyMatch(
            f -> f.kind() == Kind.POSTCODE || f.kind() == Kind.STREET || f.kind() == Kind.UPRN)) {
      kinds.add(PairKind.HOUSEHOLD);
      kinds.add(PairKind.MOVED);
      kinds.add(PairKind.TWIN);
      kinds.add(PairKind.NEIGHBOUR);
    }
    if (comparer.specs().stream().anyMatch(ComparisonSpec::isOfSpells)) {
      kinds.add(PairKind.MOVED_HOUSEHOLD);
    }
    return kinds;
  }
}
