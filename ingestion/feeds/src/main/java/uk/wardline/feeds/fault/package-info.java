/**
 * What can be wrong with a file or a row, in words that name file, line, column, value and remedy.
 */
@NullMarked
package uk.wardline.feeds.fault;

import org.jspecify.annotations.NullMarked;
