package uk.wardline.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.feeds.contract.ContractFaults;
import uk.wardline.feeds.contract.ContractReader;

/** The contracts that a command line names. */
final class Contracts {
  private Contracts() {}

  /**
   * Reads them all.
   *
   * @throws InputNotFound if one is not there
   * @throws InputRefused with everything that is wrong with any of them
   */
  static List<Arrivals.Found> read(List<Path> files) {
    var reader = new ContractReader();
    var found = new ArrayList<Arrivals.Found>();
    var faults = new ArrayList<String>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new InputNotFound("There is no contract " + file);
      }
      try {
        found.add(new Arrivals.Found(file, reader.read(file)));
      } catch (ContractFaults e) {
        faults.add(e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new InputRefused("The contract cannot be used:\n" + String.join("\n", faults));
    }
    return found;
  }
}
