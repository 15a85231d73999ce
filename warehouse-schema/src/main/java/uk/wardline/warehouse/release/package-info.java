/** The release: how what a load has written becomes, all at once, what readers see. */
@NullMarked
package uk.wardline.warehouse.release;

import org.jspecify.annotations.NullMarked;
