/** What of a file does not fit its contract, found without loading anything. */
@NullMarked
package uk.wardline.feeds.check;

import org.jspecify.annotations.NullMarked;
