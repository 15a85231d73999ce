/** Maps of a ward set as SVG: classes, legend, labels, and what fell in no ward. */
@NullMarked
package uk.wardline.geo.map;

import org.jspecify.annotations.NullMarked;
