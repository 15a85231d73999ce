/** A whole city: its plan, and the making of it on all cores. */
@NullMarked
package uk.wardline.sample.city;

import org.jspecify.annotations.NullMarked;
