package uk.wardline.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import uk.wardline.warehouse.cli.Exit;

/** Looks at ports before anything is started. */
final class Ports {
  private static final int LAST = 65_535;

  private Ports() {}

  /** Ends the command at once if something listens on that port of the loopback. */
  static void checkFree(int port) {
    if (port < 0 || port > LAST) {
      throw new CommandFailedException(
          Exit.USAGE, "--port is " + port + ", and must be from 0 to " + LAST);
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CommandFailedException(
          Exit.UNAVAILABLE,
          "Port "
              + port
              + " is taken by another program. Choose another one: --port "
              + (port == LAST ? port - 1 : port + 1));
    }
  }
}
