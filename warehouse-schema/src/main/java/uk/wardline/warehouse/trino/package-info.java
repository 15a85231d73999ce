/** The one door to Trino. */
@NullMarked
package uk.wardline.warehouse.trino;

import org.jspecify.annotations.NullMarked;
