@NullMarked
package uk.wardline.jobs.cli;

import org.jspecify.annotations.NullMarked;
