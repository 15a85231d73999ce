/** Who may sign in, in which role. */
@NullMarked
package uk.wardline.server.account;

import org.jspecify.annotations.NullMarked;
