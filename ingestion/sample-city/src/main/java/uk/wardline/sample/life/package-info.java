/** Lives from 2008 to 2014: who was born, lived where and with whom, on what means. */
@NullMarked
package uk.wardline.sample.life;

import org.jspecify.annotations.NullMarked;
