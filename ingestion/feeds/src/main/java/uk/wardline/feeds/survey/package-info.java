/** One pass over a delivery that finds out whether it is sound and where its rows stand. */
@NullMarked
package uk.wardline.feeds.survey;

import org.jspecify.annotations.NullMarked;
