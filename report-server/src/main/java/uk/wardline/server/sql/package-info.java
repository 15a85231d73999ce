/** Statements that people write: checked, run with their own rights, shown and exported. */
@NullMarked
package uk.wardline.server.sql;

import org.jspecify.annotations.NullMarked;
