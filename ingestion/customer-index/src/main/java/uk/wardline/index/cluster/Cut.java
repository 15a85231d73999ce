package uk.wardline.index.cluster;

/**
 * Where linking stops, chosen without labels.
 *
 * @param logOdds_bits below which groups are not joined; 0 is even odds
 * @param support to what power the evidence of several pairs counts; see {@link Agglomeration}
 * @param expectedPairs the pairs of one person that the model expects
 * @param linkedPairs the pairs in the clusters
 */
public record Cut(double logOdds_bits, double support, double expectedPairs, double linkedPairs) {}
