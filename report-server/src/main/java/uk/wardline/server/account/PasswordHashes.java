package uk.wardline.server.account;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.wardline.warehouse.platform.Secret;

/**
 * Hashes passwords with Argon2id and compares them. Thread-safe; only a few are worked on at once,
 * since each takes 16 MiB, and the others wait.
 */
public final class PasswordHashes {
  private static final int AT_ONCE = 4;

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore turn = new Semaphore(AT_ONCE, true);
  private final String nobodysHash = hash(Secret.of("nobody"));

  /** The hash to keep for a password, with algorithm, cost and salt. */
  public String hash(Secret password) {
    turn.acquireUninterruptibly();
    try {
      return java.util.Objects.requireNonNull(argon2.encode(password.reveal()));
    } finally {
      turn.release();
    }
  }

  /** Whether the hash is that of the password. */
  public boolean match(Secret password, String hash) {
    turn.acquireUninterruptibly();
    try {
      return argon2.matches(password.reveal(), hash);
    } finally {
      turn.release();
    }
  }

  /** Takes as long as a comparison, so that an unknown login is not told apart by time. */
  public void matchNobody(Secret password) {
    match(password, nobodysHash);
  }
}
