@NullMarked
package uk.wardline.jobs.bench;

import org.jspecify.annotations.NullMarked;
