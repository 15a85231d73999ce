package uk.wardline.reports;

import java.util.List;

/** Entries of the catalogue are wrong; the message names each fault, a line each. */
public final class CatalogueFaultyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueFaultyException(List<String> faults) {
    super(
        "The catalogue of reports has " + faults.size() + " faults:\n" + String.join("\n", faults));
  }
}
