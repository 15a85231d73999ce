package uk.wardline.index.block;

/**
 * What a rule would cost, known before it runs.
 *
 * @param pairs the pairs it would compare, counted from the sizes of its blocks
 * @param largestBlock the records in its largest block
 * @param largestValue the key of that block, as "field=value" parts
 */
public record RuleCost(BlockingRule rule, long pairs, int largestBlock, String largestValue) {
  @Override
  public String toString() {
    return "%s: %,d pairs; its largest block has %,d records%s"
        .formatted(
            rule, pairs, largestBlock, largestValue.isEmpty() ? "" : " (" + largestValue + ")");
  }
}
