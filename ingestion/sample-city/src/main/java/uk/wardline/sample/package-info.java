/** Made-up data with a known truth. */
@NullMarked
package uk.wardline.sample;

import org.jspecify.annotations.NullMarked;
