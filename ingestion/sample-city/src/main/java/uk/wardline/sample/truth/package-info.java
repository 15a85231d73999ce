/** The figures that the truth comes to, by SQL over its tables alone. */
@NullMarked
package uk.wardline.sample.truth;

import org.jspecify.annotations.NullMarked;
