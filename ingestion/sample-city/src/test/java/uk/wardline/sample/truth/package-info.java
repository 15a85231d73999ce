@NullMarked
package uk.wardline.sample.truth;

import org.jspecify.annotations.NullMarked;
