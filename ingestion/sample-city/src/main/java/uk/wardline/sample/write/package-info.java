/** Rows into files: as each system writes them, in the order of the towns, with flat memory. */
@NullMarked
package uk.wardline.sample.write;

import org.jspecify.annotations.NullMarked;
