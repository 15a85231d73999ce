/** Where people can live: postcodes, streets and homes, each put into a ward. */
@NullMarked
package uk.wardline.sample.address;

import org.jspecify.annotations.NullMarked;
