/** How right the index is, against a truth that the matcher never sees. */
@NullMarked
package uk.wardline.index.measure;

import org.jspecify.annotations.NullMarked;
