@NullMarked
package uk.wardline.jobs.customer;

import org.jspecify.annotations.NullMarked;
