/** Reports run with BIRT; no type of BIRT leaves this package. */
@NullMarked
package uk.wardline.server.birt;

import org.jspecify.annotations.NullMarked;
