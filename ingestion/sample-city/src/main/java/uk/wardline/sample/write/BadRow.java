package uk.wardline.sample.write;

/**
 * A row that is broken on purpose.
 *
 * @param row its place among the rows of its block, from 0
 * @param column from 0, or -1 for the row as a whole
 * @param reason what is wrong with it
 */
record BadRow(int row, String key, int column, String reason) {}
