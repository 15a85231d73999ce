package uk.wardline.server.web;

/** Something else listens on the port. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port) {
    super(
        "Port " + port + " is taken by another program. Choose another one: --port " + (port + 1));
  }
}
