package uk.wardline.server.answer;

import uk.wardline.warehouse.release.Release;

/**
 * An answer and the one release that all of it was read from.
 *
 * @param release the release
 * @param value the answer
 */
public record Dated<T>(Release release, T value) {}
