package uk.wardline.server.account;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A person who knew the password.
 *
 * @param passwordMark tells this password from any later one; of no use for finding it
 */
public record Verified(Reader reader, String passwordMark) implements Serializable {
  private static final int LENGTH = 32;

  /** The mark of the password that is kept as this hash. */
  static String mark(String passwordHash) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(passwordHash.getBytes(StandardCharsets.UTF_8)))
          .substring(0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
