/** The commands of the ingestion process: what is read from the command line and printed. */
@NullMarked
package uk.wardline.jobs.cli;

import org.jspecify.annotations.NullMarked;
