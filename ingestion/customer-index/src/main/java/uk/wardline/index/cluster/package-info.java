/** From scored pairs to customers, with guards against contradiction. */
@NullMarked
package uk.wardline.index.cluster;

import org.jspecify.annotations.NullMarked;
