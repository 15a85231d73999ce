package uk.wardline.feeds.contract;

import java.io.Serializable;

/**
 * One thing that is wrong with a contract.
 *
 * @param at "street-incidents.yaml:12"
 * @param key the key, with those it stands under: "format.encoding"
 * @param problem what is wrong, with the value: "'utf8' is no encoding"
 * @param remedy what to write instead
 */
public record ContractFault(String at, String key, String problem, String remedy)
    implements Serializable {

  /** All of it as one sentence. */
  public String sentence() {
    return at + ": " + (key.isEmpty() ? "" : key + ": ") + problem + "; " + remedy;
  }

  @Override
  public String toString() {
    return sentence();
  }
}
