package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Finds a port on the loopback address that nobody listens on.
 *
 * <p>It is drawn from below the ports that operating systems give to outgoing connections, so that
 * between now and the moment somebody listens on it nobody else gets it but by choosing the very
 * same number.
 */
final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 200;

  private FreePort() {}

  /** This port if it is not 0, else any that is free now. */
  static int orElse(int wanted) {
    if (wanted != 0) {
      return wanted;
    }
    var random = new SecureRandom();
    for (int i = 0; i < TRIES; i++) {
      int port = random.nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new PlatformUnavailable(
        "No free port was found on 127.0.0.1 between " + LOWEST + " and " + HIGHEST);
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
