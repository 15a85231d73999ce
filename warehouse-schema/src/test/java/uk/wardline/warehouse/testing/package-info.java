/** What tests of all modules share: one platform for all of a module's tests. */
@NullMarked
package uk.wardline.warehouse.testing;

import org.jspecify.annotations.NullMarked;
