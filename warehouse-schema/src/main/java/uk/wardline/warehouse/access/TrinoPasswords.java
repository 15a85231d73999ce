package uk.wardline.warehouse.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import uk.wardline.warehouse.platform.Secret;
import uk.wardline.warehouse.trino.TrinoService;

/**
 * The password file of Trino's file authenticator: {@code user:iterations:salt:hash}, PBKDF2 with
 * HMAC-SHA1, as that authenticator computes it. Only our services have an entry; people come
 * through the server.
 */
public final class TrinoPasswords {
  /** Enough, since the passwords are 32 random bytes: there is nothing to guess. */
  private static final int ITERATIONS = 10_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 160;

  private TrinoPasswords() {}

  /** The file's text. */
  public static String file(Map<TrinoService, Secret> passwords) {
    var text = new StringBuilder();
    new TreeMap<>(passwords)
        .forEach((service, password) ->
            text.append(service.user()).append(':').append(entry(password)).append('\n'));
    return text.toString();
  }

  private static String entry(Secret password) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      var spec = new PBEKeySpec(password.reveal().toCharArray(), salt, ITERATIONS, HASH_BITS);
      var hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
      var hex = HexFormat.of();
      return ITERATIONS + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
