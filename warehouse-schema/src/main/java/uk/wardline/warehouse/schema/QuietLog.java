package uk.wardline.warehouse.schema;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Liquibase's log, kept for whoever asks for debug messages: what matters is thrown. */
final class QuietLog extends AbstractLogService {

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  @SuppressWarnings("rawtypes") // Liquibase's own signature
  public Logger getLog(Class owner) {
    return new ToSystem(System.getLogger(owner.getName()));
  }

  private static final class ToSystem extends AbstractLogger {
    private final System.Logger log;

    ToSystem(System.Logger log) {
      this.log = log;
    }

    @Override
    public void log(Level level, @Nullable String message, @Nullable Throwable thrown) {
      log.log(System.Logger.Level.DEBUG, message, thrown);
    }

    @Override
    public void close() {}
  }
}
