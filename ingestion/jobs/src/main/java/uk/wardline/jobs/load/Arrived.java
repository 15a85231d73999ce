package uk.wardline.jobs.load;

import java.nio.file.Path;
import uk.wardline.feeds.contract.Contract;

/** A file that came, and the contract it came under. */
public record Arrived(Path file, Contract contract) {

  /** The name of the file, without its folder. */
  public String fileName() {
    return String.valueOf(file.getFileName());
  }
}
