@NullMarked
package uk.wardline.jobs.incident;

import org.jspecify.annotations.NullMarked;
