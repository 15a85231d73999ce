/** The catalogue of reports. */
@NullMarked
package uk.wardline.reports;

import org.jspecify.annotations.NullMarked;
