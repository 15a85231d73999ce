/** Person records by column, every value kept once. */
@NullMarked
package uk.wardline.index.person;

import org.jspecify.annotations.NullMarked;
