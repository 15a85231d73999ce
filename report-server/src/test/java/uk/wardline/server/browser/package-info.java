/** The pages in a real browser. */
@NullMarked
package uk.wardline.server.browser;

import org.jspecify.annotations.NullMarked;
