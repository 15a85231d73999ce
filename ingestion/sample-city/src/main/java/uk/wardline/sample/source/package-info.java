/** The twelve systems: what each makes of the lives, and what it writes. */
@NullMarked
package uk.wardline.sample.source;

import org.jspecify.annotations.NullMarked;
