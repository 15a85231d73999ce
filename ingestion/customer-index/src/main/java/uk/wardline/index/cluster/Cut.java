package uk.wardline.index.cluster;

/**
 * Where linking stops, chosen without labels.
 *
 * @param logOdds_bits below which groups are not joined; 0 is even odds
 * @param expectedPairs the pairs of one person that the model expects
 * @param linkedPairs the pairs in the clusters
 */
public record Cut(double logOdds_bits, double expectedPairs, double linkedPairs) {}
