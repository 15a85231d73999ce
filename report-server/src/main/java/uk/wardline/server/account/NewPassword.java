package uk.wardline.server.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.wardline.warehouse.platform.Secret;

/** Passwords that are made up, to be told once. */
public final class NewPassword {
  /** Letters and digits that are not taken for one another when read from a screen. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private NewPassword() {}

  /** A password of some 99 bits that nobody knows yet. */
  public static Secret madeUp() {
    var random = new SecureRandom();
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
