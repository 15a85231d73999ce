/** The commands that link and evaluate files with no platform running. */
@NullMarked
package uk.wardline.index.cli;

import org.jspecify.annotations.NullMarked;
