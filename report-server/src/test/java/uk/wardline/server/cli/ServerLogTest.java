package uk.wardline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServerLogTest {
  @Test
  void keeps_what_was_thrown_and_where_and_no_row_that_an_engine_quotes(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("server.log");
    ServerLog.to(file);
    try {
      LoggerFactory.getLogger(ServerLogTest.class)
          .error(
              "Statement {} could not be run", 7, new SQLException("Cannot cast '12 Mill Lane'"));
    } finally {
      var context = (LoggerContext) LoggerFactory.getILoggerFactory();
      var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      root.getAppender(file.toString()).stop();
      root.detachAppender(file.toString());
    }

    assertThat(Files.readString(file))
        .contains("Statement 7 could not be run", "java.sql.SQLException", "ServerLogTest.java:")
        .doesNotContain("Mill Lane");
  }
}
