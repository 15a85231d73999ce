/** The customer index: which person records are one customer, how sure that is, and why. */
@NullMarked
package uk.wardline.index;

import org.jspecify.annotations.NullMarked;
