package uk.wardline.index.measure;

import java.util.List;
import java.util.stream.IntStream;
import uk.wardline.index.Linkage;
import uk.wardline.index.cluster.Clusterer;
import uk.wardline.index.cluster.Clustering;

/**
 * What other cuts would have given, from the truth: for judging the cut that was chosen, never for
 * choosing it.
 */
public final class Sweep {
  private Sweep() {}

  /** One cut and what it gives. */
  public record Point(double cut_bits, Evaluation evaluation) {}

  /** Every whole number of bits from {@code from} to {@code to}. */
  public static List<Point> of(Linkage linkage, Truth truth, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(bits -> {
          Clustering clustering = Clusterer.recut(linkage.clustering(), bits);
          return new Point(bits, Evaluation.of(clustering.toArray(), truth));
        })
        .toList();
  }
}
