/** Ward sets with dates, point or postcode to ward, and maps as SVG. */
@NullMarked
package uk.wardline.geo;

import org.jspecify.annotations.NullMarked;
