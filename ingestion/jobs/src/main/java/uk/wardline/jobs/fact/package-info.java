/** The kinds of fact that are plain mappings: where each is kept, and what its table has. */
@NullMarked
package uk.wardline.jobs.fact;

import org.jspecify.annotations.NullMarked;
