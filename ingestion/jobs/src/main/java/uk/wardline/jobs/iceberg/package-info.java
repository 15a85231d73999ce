/** The work catalog's tables as Iceberg sees them: opened, checked, read, written and tagged. */
@NullMarked
package uk.wardline.jobs.iceberg;

import org.jspecify.annotations.NullMarked;
