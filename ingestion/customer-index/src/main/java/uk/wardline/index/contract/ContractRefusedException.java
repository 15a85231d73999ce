package uk.wardline.index.contract;

import java.util.List;

/**
 * A contract does not say what linking needs; the message has every fault with file, line and
 * remedy.
 */
public final class ContractRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ContractRefusedException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
