/** Signing in and what every answer carries to keep a browser safe. */
@NullMarked
package uk.wardline.server.security;

import org.jspecify.annotations.NullMarked;
