package uk.wardline.jobs.flow;

/** A Flink job broke off; nothing of it is released. The message holds the innermost reason. */
public final class WriteFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  WriteFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
