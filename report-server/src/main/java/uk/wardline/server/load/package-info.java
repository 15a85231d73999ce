/** The pages on which it is seen how loads went. */
@NullMarked
package uk.wardline.server.load;

import org.jspecify.annotations.NullMarked;
