package uk.wardline.server.web;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The web server while it runs, on the loopback alone. */
public final class WebServer implements AutoCloseable {
  /** What never differs from one place to another. */
  private static final Map<String, Object> FIXED =
      Map.ofEntries(
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("server.servlet.session.cookie.name", "wardline"),
          Map.entry("server.servlet.session.cookie.http-only", "true"),
          Map.entry("server.servlet.session.cookie.same-site", "lax"),
          Map.entry("server.servlet.session.timeout", "30m"),
          Map.entry("server.servlet.session.tracking-modes", "cookie"),
          Map.entry("server.tomcat.threads.max", "40"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
          Map.entry("spring.main.log-startup-info", "false"),
          Map.entry("spring.mvc.problemdetails.enabled", "false"),
          Map.entry("spring.servlet.multipart.enabled", "false"),
          Map.entry("spring.web.locale", "en_GB"),
          Map.entry("spring.web.locale-resolver", "fixed"),
          Map.entry("spring.web.resources.add-mappings", "false"));

  private final ConfigurableApplicationContext context;

  private WebServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the server.
   *
   * @param port where to listen; 0 for any free one
   * @throws PortTakenException if something else listens there
   */
  public static WebServer start(ServerParts parts, int port) {
    var application =
        new SpringApplicationBuilder(ServerConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .properties(FIXED)
            .properties(Map.of("server.port", port))
            .initializers(context ->
                ((GenericApplicationContext) context).registerBean(ServerParts.class, () -> parts));
    try {
      return new WebServer(application.run());
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException) {
          throw new PortTakenException(port);
        }
      }
      throw e;
    }
  }

  /** Where it listens. */
  public int port() {
    var server = ((ServletWebServerApplicationContext) context).getWebServer();
    return java.util.Objects.requireNonNull(server).getPort();
  }

  /** A part of it, for tests and commands. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Lets requests under way end, then stops. */
  @Override
  public void close() {
    context.close();
  }
}
