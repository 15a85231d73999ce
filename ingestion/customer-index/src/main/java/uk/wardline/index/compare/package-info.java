/** How far two values agree, as levels from the strongest to none. */
@NullMarked
package uk.wardline.index.compare;

import org.jspecify.annotations.NullMarked;
