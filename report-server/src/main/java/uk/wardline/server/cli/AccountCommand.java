package uk.wardline.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the owner of the data folder does about accounts. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    subcommands = AccountResetCommand.class,
    description = "Gives an account a new password.")
final class AccountCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "account needs: reset USER");
  }
}
