package uk.wardline.server.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * What the web application stands on; whoever gives it also closes it.
 *
 * @param postgres a pool of connections to the platform's PostgreSQL
 * @param trino the door to Trino
 * @param catalogue the reports there are
 * @param reports runs them
 * @param policyVersion the version of the access policy that Trino applies now
 * @param dataFolder where files of runs are kept
 * @param clock the time
 */
public record ServerParts(
    DataSource postgres,
    TrinoDoor trino,
    Catalogue catalogue,
    ReportRunner reports,
    Supplier<String> policyVersion,
    Path dataFolder,
    Clock clock) {}
