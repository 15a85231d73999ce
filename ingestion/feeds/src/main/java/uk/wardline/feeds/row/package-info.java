/** Rows of a surveyed delivery, judged by the contract. */
@NullMarked
package uk.wardline.feeds.row;

import org.jspecify.annotations.NullMarked;
