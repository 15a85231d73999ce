/** Delimited text into rows of fields; the only package that sees the CSV parser. */
@NullMarked
package uk.wardline.feeds.csv;

import org.jspecify.annotations.NullMarked;
