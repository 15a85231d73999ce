/** Answers of the warehouse that stand on one release, and their cache. */
@NullMarked
package uk.wardline.server.answer;

import org.jspecify.annotations.NullMarked;
