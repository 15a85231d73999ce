/** The one place where GeoTools is used: between the British National Grid and WGS84. */
@NullMarked
package uk.wardline.geo.crs;

import org.jspecify.annotations.NullMarked;
