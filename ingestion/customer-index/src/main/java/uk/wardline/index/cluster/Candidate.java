package uk.wardline.index.cluster;

/**
 * Two customers that are probably one, held for a person to say.
 *
 * @param a the record of the one that is most like a record of the other
 * @param b that record of the other
 * @param probability that the two are one person, as the index sees it
 */
public record Candidate(int a, int b, double probability) {}
