/** Loads to which faults happen, at points drawn by chance, and what readers see after them. */
@NullMarked
package uk.wardline.jobs.fault;

import org.jspecify.annotations.NullMarked;
