/** The load: Flink jobs and what strings them together. */
@NullMarked
package uk.wardline.jobs;

import org.jspecify.annotations.NullMarked;
