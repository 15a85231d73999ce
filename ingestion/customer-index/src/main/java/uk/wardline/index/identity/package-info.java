/** Customer ids that stay, and the events that change what they stand for. */
@NullMarked
package uk.wardline.index.identity;

import org.jspecify.annotations.NullMarked;
