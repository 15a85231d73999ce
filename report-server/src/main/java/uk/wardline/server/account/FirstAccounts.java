package uk.wardline.server.account;

import java.util.List;

/** The accounts that a new warehouse begins with, one for each role. */
public final class FirstAccounts {
  private FirstAccounts() {}

  /**
   * Makes a service manager, an analyst and a councillor where there is no account yet.
   *
   * @return the accounts with their passwords, for telling once; empty if there were accounts
   */
  public static List<NewAccount> ensure(Accounts accounts) {
    if (!accounts.logins().isEmpty()) {
      return List.of();
    }
    var first =
        List.of(
            new NewAccount(
                new Reader("manager", "Service manager", "manager"), NewPassword.madeUp()),
            new NewAccount(new Reader("analyst", "Analyst", "analyst"), NewPassword.madeUp()),
            new NewAccount(
                new Reader("councillor", "Ward councillor", "councillor"), NewPassword.madeUp()));
    return accounts.makeFirst(first) ? first : List.of();
  }
}
