/** What a system makes of a person: what it was told, when it was told, and how it was misheard. */
@NullMarked
package uk.wardline.sample.error;

import org.jspecify.annotations.NullMarked;
