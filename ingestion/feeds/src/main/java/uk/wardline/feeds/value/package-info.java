/** Text into typed values, by the types of the contract. */
@NullMarked
package uk.wardline.feeds.value;

import org.jspecify.annotations.NullMarked;
