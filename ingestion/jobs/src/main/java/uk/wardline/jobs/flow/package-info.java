/** The Flink jobs of a load; the only package that knows Flink. */
@NullMarked
package uk.wardline.jobs.flow;

import org.jspecify.annotations.NullMarked;
