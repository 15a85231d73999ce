/** Tells what became of a source row. */
@NullMarked
package uk.wardline.jobs.trace;

import org.jspecify.annotations.NullMarked;
