/** What a steward is asked about who is who, and what the steward says. */
@NullMarked
package uk.wardline.jobs.review;

import org.jspecify.annotations.NullMarked;
