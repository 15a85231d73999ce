/** The web application: how it is put together, its pages' frame, its assets and its errors. */
@NullMarked
package uk.wardline.server.web;

import org.jspecify.annotations.NullMarked;
