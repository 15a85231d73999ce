/** The dashboard of street incidents: its figures, its map and its page. */
@NullMarked
package uk.wardline.server.dashboard;

import org.jspecify.annotations.NullMarked;
