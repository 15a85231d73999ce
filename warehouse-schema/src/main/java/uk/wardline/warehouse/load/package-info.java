/** What is known of loads: how they went, what was checked, what people decided. */
@NullMarked
package uk.wardline.warehouse.load;

import org.jspecify.annotations.NullMarked;
