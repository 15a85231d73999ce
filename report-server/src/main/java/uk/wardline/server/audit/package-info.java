/** The trail of who did what. */
@NullMarked
package uk.wardline.server.audit;

import org.jspecify.annotations.NullMarked;
