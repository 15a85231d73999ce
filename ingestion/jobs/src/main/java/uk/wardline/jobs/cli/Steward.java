package uk.wardline.jobs.cli;

import picocli.CommandLine.Option;
import uk.wardline.warehouse.load.Decision;

/** Options of every command by which a person decides about a load. */
final class Steward {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever looks at the load later; kept with it, so name no resident.")
  private String reason = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides. Default: the user of this machine, ${DEFAULT-VALUE}.")
  private String by = "";

  /**
   * The decision.
   *
   * @throws InputRefused if the reason is empty or too long
   */
  Decision decision() {
    try {
      return new Decision(by, reason.strip());
    } catch (IllegalArgumentException e) {
      throw new InputRefused("--reason: " + e.getMessage());
    }
  }
}
