/** What people are called: by origin and generation, and how else a name is written. */
@NullMarked
package uk.wardline.sample.names;

import org.jspecify.annotations.NullMarked;
