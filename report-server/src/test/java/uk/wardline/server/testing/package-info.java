/** A server on the shared platform, with known data and accounts, for the integration tests. */
@NullMarked
package uk.wardline.server.testing;

import org.jspecify.annotations.NullMarked;
