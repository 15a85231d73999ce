package uk.wardline.index.model;

/**
 * How a model came about.
 *
 * @param records the person records it was trained on
 * @param candidatePairs the pairs its blocking rules found among them
 * @param seed of the sampling
 * @param rounds of expectation and maximisation until the prior stood still
 * @param expectedMatches the pairs of one person that the model expects among the records
 */
public record TrainingRecord(
    int records, long candidatePairs, long seed, int rounds, double expectedMatches) {}
