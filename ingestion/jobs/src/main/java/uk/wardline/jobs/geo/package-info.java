/** The wards in the warehouse: written to its tables and read back, and points placed by them. */
@NullMarked
package uk.wardline.jobs.geo;

import org.jspecify.annotations.NullMarked;
