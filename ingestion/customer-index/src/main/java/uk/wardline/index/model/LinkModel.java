package uk.wardline.index.model;

import java.util.List;
import uk.wardline.index.block.BlockingRule;
import uk.wardline.index.compare.ComparisonSpec;
import uk.wardline.index.person.PersonTable;

/**
 * All that decides which records are one customer: what is compared, which pairs are looked at, and
 * what was learned. A value; {@link ModelYaml} gives it its written form.
 *
 * @param version the version of the model's form and comparators, not of the data
 */
public record LinkModel(
    int version,
    List<Comparison> comparisons,
    List<BlockingRule> blocking,
    Prior prior,
    TrainingRecord training) {
  public static final int VERSION = 3;

  public LinkModel {
    comparisons = List.copyOf(comparisons);
    blocking = List.copyOf(blocking);
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "This is a model of version " + version + "; version " + VERSION + " is known");
    }
  }

  public List<ComparisonSpec> specs() {
    return comparisons.stream().map(Comparison::spec).toList();
  }

  /** Without what compares a field that none of the records has. */
  public LinkModel forFieldsOf(PersonTable table) {
    List<Comparison> there =
        comparisons.stream()
            .filter(c -> c.spec().fields().stream().allMatch(f -> table.column(f).isPresent()))
            .toList();
    return new LinkModel(version, there, blocking, prior, training);
  }

  public LinkModel withPrior(Prior next) {
    return new LinkModel(version, comparisons, blocking, next, training);
  }
}
