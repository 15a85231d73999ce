package uk.wardline.feeds.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown for a contract that cannot be used, with everything that is wrong with it, in the order of
 * its lines.
 */
public final class ContractFaults extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf gives a list that can be serialised
  private final List<ContractFault> faults;

  ContractFaults(List<ContractFault> faults) {
    super(faults.stream().map(ContractFault::sentence).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every fault. */
  public List<ContractFault> faults() {
    return faults;
  }
}
