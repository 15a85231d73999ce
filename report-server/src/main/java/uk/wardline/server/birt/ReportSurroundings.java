package uk.wardline.server.birt;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.wardline.geo.WardSet;
import uk.wardline.reports.ReportDefinition;

/**
 * What a run finds around it.
 *
 * @param connections opens a connection with the reader's own rights; the runner closes each one it
 *     takes
 * @param wardSets the ward set of that id with its boundaries, for the map, the titles and the
 *     dates
 * @param facts what the notes of a report say
 */
public record ReportSurroundings(
    Supplier<Connection> connections,
    Function<String, Optional<WardSet>> wardSets,
    Function<ReportDefinition, ReportFacts> facts) {}
