/** What the warehouse is: its tables, its platform, its releases and who may read what. */
@NullMarked
package uk.wardline.warehouse;

import org.jspecify.annotations.NullMarked;
