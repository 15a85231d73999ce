package uk.wardline.server.birt;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.IEngineTask;
import org.eclipse.birt.report.engine.api.IRenderOption;
import org.eclipse.birt.report.engine.api.IRenderTask;
import org.eclipse.birt.report.engine.api.IReportDocument;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IReportRunnable;
import org.eclipse.birt.report.engine.api.IRunTask;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.jspecify.annotations.Nullable;

/**
 * BIRT, started once: runs a design into a document and renders the document. Safe to use from
 * several threads.
 *
 * <p>BIRT collects errors where others would throw; here each step throws {@link
 * ReportFailedException} with all of them.
 */
final class ReportEngine implements AutoCloseable {
  private static final String CONNECTION = "OdaJDBCDriverPassInConnection";
  private static final String CLOSE_CONNECTION = "OdaJDBCDriverPassInConnectionCloseAfterUse";

  private final IReportEngine engine;

  private ReportEngine(IReportEngine engine) {
    this.engine = engine;
  }

  /**
   * @param folder where fonts and temporary files go; the engine's alone
   */
  static ReportEngine start(Path folder) {
    EngineConfig config = new EngineConfig();
    config.setTempDir(folder.toString());
    config.setLogConfig(null, Level.WARNING);
    try {
      config.setFontConfig(Typeface.layDown(folder.resolve("fonts")).toUri().toURL());
      Platform.startup(config);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (BirtException e) {
      throw new ReportFailedException("The report engine did not start: " + e.getMessage(), e);
    }
    ScriptGuard.post();
    if (!(Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY)
        instanceof IReportEngineFactory factory)) {
      throw new ReportFailedException("The report engine is not on the class path.");
    }
    return new ReportEngine(factory.createReportEngine(config));
  }

  /**
   * @param path the design's resource on the class path
   */
  IReportRunnable open(String path) {
    URL resource = Bundled.resource(path);
    if (resource == null) {
      throw new ReportFailedException("The design " + path + " is missing from the program.");
    }
    try (InputStream in = resource.openStream()) {
      return engine.openReportDesign(path, in, new Bundled(path));
    } catch (BirtException | IOException e) {
      throw new ReportFailedException(
          "The design " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Runs the design's queries over the connection, which stays open, and writes the document. */
  void run(
      IReportRunnable design,
      Map<String, String> parameters,
      Connection connection,
      Map<String, Object> more,
      Path document,
      Stop stop) {
    IRunTask task = engine.createRunTask(design);
    try {
      Map<String, Object> context = new HashMap<>(more);
      context.put(CONNECTION, LentConnection.of(connection));
      context.put(CLOSE_CONNECTION, false);
      prepare(task, context);
      task.setParameterValues(new HashMap<>(parameters));
      stop.during(
          task::cancel,
          () -> {
            try {
              task.run(document.toString());
            } catch (BirtException e) {
              throw failed("run", e);
            }
          });
      check("run", task, stop);
    } finally {
      task.close();
    }
  }

  IReportDocument read(Path document, String design) {
    try {
      return engine.openReportDocument(document.toString(), new Bundled(design));
    } catch (BirtException e) {
      throw failed("read", e);
    }
  }

  /** Renders the document as HTML, PDF or XLSX. */
  void render(
      IReportDocument document,
      ReportFormat format,
      Map<String, Object> context,
      Path file,
      Stop stop) {
    IRenderTask task = engine.createRenderTask(document);
    try {
      prepare(task, new HashMap<>(context));
      task.setRenderOption(options(format, file));
      stop.during(
          task::cancel,
          () -> {
            try {
              task.render();
            } catch (BirtException e) {
              throw failed("render", e);
            }
          });
      check("render", task, stop);
    } finally {
      task.close();
    }
  }

  private static void prepare(IEngineTask task, Map<String, Object> context) {
    task.setLocale(Locale.UK);
    task.setTimeZone(com.ibm.icu.util.TimeZone.getTimeZone("Europe/London"));
    task.setErrorHandlingOption(IEngineTask.CANCEL_ON_ERROR);
    task.setAppContext(context);
  }

  private static IRenderOption options(ReportFormat format, Path file) {
    RenderOption options = new RenderOption();
    options.setOutputFileName(file.toString());
    options.setOutputFormat(format.extension());
    switch (format) {
      case HTML -> {
        options.setEmitterID("uk.wardline.html");
        options.setSupportedImageFormats("SVG;PNG");
      }
      case PDF -> {
        options.setEmitterID("uk.wardline.pdf");
        options.setSupportedImageFormats("SVG;PNG");
      }
      case XLSX -> {
        options.setEmitterID("uk.co.spudsoft.birt.emitters.excel.XlsxEmitter");
        // A sheet for each page that the design begins.
        options.setOption(IRenderOption.HTML_PAGINATION, true);
      }
      case CSV -> throw new IllegalArgumentException("BIRT does not write the CSV.");
    }
    return options;
  }

  private static void check(String what, IEngineTask task, Stop stop) {
    if (stop.isAsked()) {
      throw new Stop.Stopped();
    }
    List<?> errors = task.getErrors();
    if (!errors.isEmpty()) {
      Throwable first = errors.getFirst() instanceof Throwable t ? t : null;
      throw failed(what, first);
    }
  }

  private static ReportFailedException failed(String what, @Nullable Throwable error) {
    Throwable root = error;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    String reason = root == null ? "no reason was given" : String.valueOf(root.getMessage());
    String message = "The report could not be " + (what.equals("run") ? "run" : what + "ed");
    return error == null
        ? new ReportFailedException(message + ": " + reason)
        : new ReportFailedException(message + ": " + reason, error);
  }

  @Override
  public void close() {
    engine.destroy();
  }
}
