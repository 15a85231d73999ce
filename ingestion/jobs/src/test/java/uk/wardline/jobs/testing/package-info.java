/** What the tests of this module share. */
@NullMarked
package uk.wardline.jobs.testing;

import org.jspecify.annotations.NullMarked;
