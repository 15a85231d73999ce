/**
 * What every command line of Wardline has in common: exit codes, faults, progress, the data folder.
 */
@NullMarked
package uk.wardline.warehouse.cli;

import org.jspecify.annotations.NullMarked;
