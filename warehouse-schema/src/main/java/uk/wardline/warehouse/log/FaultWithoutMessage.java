package uk.wardline.warehouse.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Writes what was thrown into a log, by its class and where it came from, and never by its message:
 * an engine's message may quote a row, and a log is read by people who have no right to rows. In a
 * pattern of Logback it is the word {@code %fault}. Safe to share between threads.
 */
public final class FaultWithoutMessage extends ThrowableHandlingConverter {
  private static final int MOST_FRAMES = 60;

  /** For Logback. */
  public FaultWithoutMessage() {}

  @Override
  public String convert(ILoggingEvent event) {
    var text = new StringBuilder();
    Set<IThrowableProxy> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (IThrowableProxy fault = event.getThrowableProxy();
        fault != null && told.add(fault);
        fault = fault.getCause()) {
      text.append(told.size() == 1 ? "" : "Caused by: ").append(fault.getClassName()).append('\n');
      StackTraceElementProxy[] frames = fault.getStackTraceElementProxyArray();
      int own = Math.max(0, frames.length - fault.getCommonFrames());
      for (int i = 0; i < Math.min(own, MOST_FRAMES); i++) {
        text.append('\t').append(frames[i].getSTEAsString()).append('\n');
      }
    }
    return text.toString();
  }
}
