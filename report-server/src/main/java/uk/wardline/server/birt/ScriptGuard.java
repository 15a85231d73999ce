package uk.wardline.server.birt;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/**
 * Which Java classes an expression of a design may touch: values and BIRT's own helpers, never the
 * machine, the files, the program or the connection. Set once for the JVM, since Rhino's factory is
 * the JVM's.
 */
final class ScriptGuard implements ContextFactory.Listener {
  private static final AtomicBoolean ON_DUTY = new AtomicBoolean();

  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Object",
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Number",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.util.Date",
          "java.util.HashMap",
          "java.util.ArrayList",
          "java.sql.Date",
          "java.sql.Time",
          "java.sql.Timestamp");

  /**
   * What BIRT itself puts into every script; what they hand out is held against this list again.
   */
  private static final Set<String> BIRT_S_OWN =
      Set.of(
          "org.eclipse.birt.report.engine.api.DefaultStatusHandler",
          "org.eclipse.birt.report.engine.api.impl.RenderTask",
          "org.eclipse.birt.report.engine.api.impl.RunTask",
          "org.eclipse.birt.report.engine.executor.ExecutionContext",
          "org.eclipse.birt.chart.internal.log.JavaUtilLoggerImpl",
          "org.eclipse.birt.data.engine.script.JSDataSetImpl",
          "org.eclipse.birt.core.script.BirtHashMap",
          "org.eclipse.birt.report.engine.executor.ExecutionContext$ReportObject",
          "org.eclipse.birt.report.engine.script.internal.ReportContextImpl",
          "org.eclipse.birt.report.engine.javascript.JavascriptEngine$1");

  private static final List<String> OPEN =
      List.of("java.math.", "com.ibm.icu.util.", "uk.wardline.server.birt.$Proxy");

  private ScriptGuard() {}

  /** After BIRT's platform is up and before its first task. */
  static void post() {
    if (ON_DUTY.compareAndSet(false, true)) {
      ContextFactory.getGlobal().addListener(new ScriptGuard());
    }
  }

  static boolean admits(String className) {
    return VALUES.contains(className)
        || BIRT_S_OWN.contains(className)
        || OPEN.stream().anyMatch(className::startsWith);
  }

  @Override
  public void contextCreated(Context context) {
    context.setClassShutter(ScriptGuard::admits);
  }

  @Override
  public void contextReleased(Context context) {}
}
