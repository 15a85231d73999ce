/** The feed contract: what a delivery must look like, read from YAML with every fault at once. */
@NullMarked
package uk.wardline.feeds.contract;

import org.jspecify.annotations.NullMarked;
