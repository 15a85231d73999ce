@NullMarked
package uk.wardline.jobs.load;

import org.jspecify.annotations.NullMarked;
