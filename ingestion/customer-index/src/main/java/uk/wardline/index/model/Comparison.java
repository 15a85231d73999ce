package uk.wardline.index.model;

import java.util.List;
import uk.wardline.index.compare.ComparisonSpec;

/** A comparison with what was learned for each of its levels, strongest first. */
public record Comparison(ComparisonSpec spec, List<Level> levels) {
  public Comparison {
    levels = List.copyOf(levels);
    if (levels.size() != spec.levels().size()) {
      throw new IllegalArgumentException(
          "The comparison of %s has the levels %s".formatted(spec.label(), spec.levels()));
    }
  }
}
