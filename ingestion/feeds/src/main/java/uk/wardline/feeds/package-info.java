/** Contracts, and what they make of a file: rows, or reasons. */
@NullMarked
package uk.wardline.feeds;

import org.jspecify.annotations.NullMarked;
