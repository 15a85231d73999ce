package uk.wardline.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.wardline.server.account.NewPassword;
import uk.wardline.warehouse.cli.Exit;

/** Gives an account a password that is made up, and says it once. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Gives an account a new password, which is made up and printed once.",
      "Whoever is signed in with the old one is signed out."
    })
final class AccountResetCommand implements Callable<Integer> {
  @Parameters(paramLabel = "USER", description = "the name to sign in with")
  String user = "";

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() {
    try (var platform = data.openLogged();
        var tools = new Tools(platform)) {
      var password = NewPassword.madeUp();
      var login = tools.resetPassword(user, password);
      System.err.println("The password of " + login + " is new. Note it: it is not shown again.");
      System.out.println(password.reveal());
      System.out.flush();
    }
    return Exit.OK;
  }
}
