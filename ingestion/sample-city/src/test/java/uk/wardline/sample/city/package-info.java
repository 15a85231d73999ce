@NullMarked
package uk.wardline.sample.city;

import org.jspecify.annotations.NullMarked;
