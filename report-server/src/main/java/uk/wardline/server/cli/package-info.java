/** The command line: demo, up, sql and report. */
@NullMarked
package uk.wardline.server.cli;

import org.jspecify.annotations.NullMarked;
