/** The part of a contract that says which columns describe a person, and the files it fits. */
@NullMarked
package uk.wardline.index.contract;

import org.jspecify.annotations.NullMarked;
