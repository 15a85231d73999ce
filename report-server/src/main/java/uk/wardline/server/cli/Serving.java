package uk.wardline.server.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import uk.wardline.server.account.AccountWatch;
import uk.wardline.server.account.FirstAccounts;
import uk.wardline.server.account.NewAccount;
import uk.wardline.server.web.WebServer;

/** The web server of a command, with the accounts it begins with. */
final class Serving implements AutoCloseable {
  /** Trino looks at its files every five seconds, so that a change holds within ten. */
  private static final Duration LOOK_AT_ACCOUNTS = Duration.ofSeconds(4);

  private final WebServer server;
  private final AccountWatch accounts;

  private Serving(WebServer server, AccountWatch accounts) {
    this.server = server;
    this.accounts = accounts;
  }

  /**
   * Makes the first accounts where there is none and says their passwords, which nobody is told
   * again: at once, lest what follows fails. Then tells Trino of all accounts, now and whenever
   * they change, and starts to listen.
   */
  static Serving start(Tools tools, int port, Consumer<String> out) {
    sayOnce(FirstAccounts.ensure(tools.accounts()), out);
    ServerLog.to(tools.folder("logs").resolve("server.log"));
    var accounts = tools.watchAccounts(LOOK_AT_ACCOUNTS);
    try {
      return new Serving(WebServer.start(tools.serverParts(), port), accounts);
    } catch (RuntimeException e) {
      accounts.close();
      throw e;
    }
  }

  private static void sayOnce(List<NewAccount> made, Consumer<String> out) {
    if (made.isEmpty()) {
      return;
    }
    out.accept("Accounts were made. Note the passwords: they are not shown again.");
    for (var account : made) {
      out.accept(
          "  %-12s %-26s (%s)"
              .formatted(
                  account.reader().login(), account.password().reveal(), account.reader().name()));
    }
  }

  /** Says where the server is. */
  void announce(PrintStream out) {
    out.println("Wardline is at http://127.0.0.1:" + server.port() + "/   (Ctrl-C ends it)");
  }

  @Override
  public void close() {
    accounts.close();
    server.close();
  }
}
