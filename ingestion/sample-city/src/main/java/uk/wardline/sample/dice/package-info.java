/** Chance that can be repeated. */
@NullMarked
package uk.wardline.sample.dice;

import org.jspecify.annotations.NullMarked;
