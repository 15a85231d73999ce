/** Runs of reports: asked for, run in the background, kept and fetched. */
@NullMarked
package uk.wardline.server.report;

import org.jspecify.annotations.NullMarked;
