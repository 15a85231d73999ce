/**
 * Incidents: how an accepted row becomes one, and where it lies. Pure; knows neither Flink nor
 * files.
 */
@NullMarked
package uk.wardline.jobs.incident;

import org.jspecify.annotations.NullMarked;
