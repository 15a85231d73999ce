/** Which pairs are worth comparing, and what each rule would cost. */
@NullMarked
package uk.wardline.index.block;

import org.jspecify.annotations.NullMarked;
