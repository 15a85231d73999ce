@NullMarked
package uk.wardline.jobs.iceberg;

import org.jspecify.annotations.NullMarked;
