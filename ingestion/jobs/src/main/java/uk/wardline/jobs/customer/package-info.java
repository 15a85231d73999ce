/** Which customer each person of a source system is: the index within a load. */
@NullMarked
package uk.wardline.jobs.customer;

import org.jspecify.annotations.NullMarked;
