/** What a pair of records is worth under a model, and why. */
@NullMarked
package uk.wardline.index.score;

import org.jspecify.annotations.NullMarked;
