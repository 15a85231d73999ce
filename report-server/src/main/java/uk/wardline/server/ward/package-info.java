/** Ward sets as the warehouse holds them. */
@NullMarked
package uk.wardline.server.ward;

import org.jspecify.annotations.NullMarked;
