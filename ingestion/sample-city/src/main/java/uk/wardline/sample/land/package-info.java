/** Where wards are, by geometry of the sample's own. */
@NullMarked
package uk.wardline.sample.land;

import org.jspecify.annotations.NullMarked;
