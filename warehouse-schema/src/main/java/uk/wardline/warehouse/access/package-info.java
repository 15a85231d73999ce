/** Who may read what, as one policy, and its translation for Trino. */
@NullMarked
package uk.wardline.warehouse.access;

import org.jspecify.annotations.NullMarked;
