/** Benchmarks: how fast a load is, as a share of what its parts can do. */
@NullMarked
package uk.wardline.jobs.bench;

import org.jspecify.annotations.NullMarked;
