package uk.wardline.jobs.geo;

import java.time.Instant;
import uk.wardline.geo.WardSet;

/**
 * A ward set as the warehouse keeps it.
 *
 * @param sourceFile the name of the file it was read from
 * @param importedAt when
 */
public record StoredWardSet(WardSet set, String sourceFile, Instant importedAt) {}
