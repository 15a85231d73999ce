/** The linkage model: one readable value, learned without labels. */
@NullMarked
package uk.wardline.index.model;

import org.jspecify.annotations.NullMarked;
