/** The made-up city as files, with contracts that say that it is made up. */
@NullMarked
package uk.wardline.jobs.city;

import org.jspecify.annotations.NullMarked;
