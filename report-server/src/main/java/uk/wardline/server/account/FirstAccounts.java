package uk.wardline.server.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.wardline.warehouse.platform.Secret;

/** The accounts that a new warehouse begins with, one for each role. */
public final class FirstAccounts {
  /** Letters and digits that are not taken for one another when read from a screen. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

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
    var random = new SecureRandom();
    var first =
        List.of(
            new NewAccount(new Reader("manager", "Service manager", "manager"), password(random)),
            new NewAccount(new Reader("analyst", "Analyst", "analyst"), password(random)),
            new NewAccount(
                new Reader("councillor", "Ward councillor", "councillor"), password(random)));
    return accounts.makeFirst(first) ? first : List.of();
  }

  private static Secret password(SecureRandom random) {
    return Secret.of(
        IntStream.range(0, GROUPS).mapToObj(_ -> group(random)).collect(Collectors.joining("-")));
  }

  private static String group(SecureRandom random) {
    return random
        .ints(GROUP_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
