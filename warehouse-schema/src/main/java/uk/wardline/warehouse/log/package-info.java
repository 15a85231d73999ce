/** What a log may keep. */
@NullMarked
package uk.wardline.warehouse.log;

import org.jspecify.annotations.NullMarked;
