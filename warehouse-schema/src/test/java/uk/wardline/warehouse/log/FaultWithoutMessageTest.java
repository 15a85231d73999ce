package uk.wardline.warehouse.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultWithoutMessageTest {
  private final Logger logger = new LoggerContext().getLogger("any");

  private String told(Throwable fault) {
    return new FaultWithoutMessage()
        .convert(new LoggingEvent("any", logger, Level.ERROR, "It failed", fault, null));
  }

  @Test
  void tells_the_classes_of_what_was_thrown_and_where_and_quotes_no_row() {
    var fault =
        new IllegalStateException(
            "Statement failed: 12 Mill Lane",
            new SQLException("Cannot cast '12 Mill Lane' to INT"));

    assertThat(told(fault))
        .startsWith("java.lang.IllegalStateException\n\tat ")
        .contains("\nCaused by: java.sql.SQLException\n", "FaultWithoutMessageTest.java:")
        .doesNotContain("Mill Lane");
  }

  @Test
  void comes_to_an_end_where_two_faults_name_each_other_as_the_cause() {
    var first = new IllegalStateException("first");
    var second = new IllegalStateException("second", first);
    first.initCause(second);

    assertThat(told(first)).contains("Caused by: ");
  }

  @Test
  void says_nothing_where_nothing_was_thrown() {
    assertThat(
            new FaultWithoutMessage()
                .convert(new LoggingEvent("any", logger, Level.INFO, "All is well", null, null)))
        .isEmpty();
  }
}
