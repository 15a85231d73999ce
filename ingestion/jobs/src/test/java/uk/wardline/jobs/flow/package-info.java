@NullMarked
package uk.wardline.jobs.flow;

import org.jspecify.annotations.NullMarked;
