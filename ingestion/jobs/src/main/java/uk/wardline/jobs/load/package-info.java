/**
 * A load from its first step to its release: what is done, in which order, and what is recorded.
 */
@NullMarked
package uk.wardline.jobs.load;

import org.jspecify.annotations.NullMarked;
