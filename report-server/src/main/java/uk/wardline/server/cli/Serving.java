package uk.wardline.server.cli;

import java.io.PrintStream;
import java.util.List;
import uk.wardline.server.account.FirstAccounts;
import uk.wardline.server.account.NewAccount;
import uk.wardline.server.web.WebServer;

/** The web server of a command, with the accounts it begins with. */
final class Serving implements AutoCloseable {
  private final WebServer server;
  private final List<NewAccount> made;

  private Serving(WebServer server, List<NewAccount> made) {
    this.server = server;
    this.made = made;
  }

  /**
   * Makes the first accounts where there is none, tells Trino of them all, and starts to listen.
   */
  static Serving start(Tools tools, int port) {
    var made = FirstAccounts.ensure(tools.accounts());
    tools.publishAccounts();
    ServerLog.to(tools.folder("logs").resolve("server.log"));
    return new Serving(WebServer.start(tools.serverParts(), port), made);
  }

  /** Says where the server is, and the first accounts' passwords, which nobody is told again. */
  void announce(PrintStream out) {
    if (!made.isEmpty()) {
      out.println("Accounts were made. Note the passwords: they are not shown again.");
      for (var account : made) {
        out.printf(
            "  %-12s %-26s (%s)%n",
            account.reader().login(), account.password().reveal(), account.reader().name());
      }
    }
    out.println("Wardline is at http://127.0.0.1:" + server.port() + "/   (Ctrl-C ends it)");
  }

  @Override
  public void close() {
    server.close();
  }
}
