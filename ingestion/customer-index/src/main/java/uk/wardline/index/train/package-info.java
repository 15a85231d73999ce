/** Learns the weights of a model from unlabelled pairs. */
@NullMarked
package uk.wardline.index.train;

import org.jspecify.annotations.NullMarked;
