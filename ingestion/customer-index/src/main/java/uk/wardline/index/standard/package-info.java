/** Cleaners: one written form for each thing that people write in many ways. */
@NullMarked
package uk.wardline.index.standard;

import org.jspecify.annotations.NullMarked;
