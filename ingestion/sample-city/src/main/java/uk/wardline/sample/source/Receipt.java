package uk.wardline.sample.source;

/**
 * Money that came in for a year, in pence; a bounced payment is a negative one.
 *
 * @param method the system's code
 */
record Receipt(int year, int received, int recorded, long pence, String method) {}
