/** The web application and the reading half of the command line. */
@NullMarked
package uk.wardline.server;

import org.jspecify.annotations.NullMarked;
