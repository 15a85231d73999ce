@NullMarked
package uk.wardline.jobs.fact;

import org.jspecify.annotations.NullMarked;
