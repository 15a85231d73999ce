package uk.wardline.jobs.cli;

import java.util.List;
import uk.wardline.geo.GeoFault;
import uk.wardline.warehouse.cli.Exit;

/** The exit code for a geographical file that was refused. */
final class GeoFaults {
  private GeoFaults() {}

  static int exitCode(List<GeoFault> faults) {
    return faults.stream().anyMatch(f -> f.kind() == GeoFault.Kind.FILE_NOT_FOUND)
        ? Exit.INPUT_NOT_FOUND
        : Exit.INPUT_REFUSED;
  }
}
