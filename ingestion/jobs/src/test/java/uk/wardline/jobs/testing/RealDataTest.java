package uk.wardline.jobs.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.TestAbortedException;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RealDataTest {
  private static final String PROPERTY = "wardline.realdata";

  @Test
  void what_is_missing_fails_a_test_unless_it_is_said_to_be_absent() {
    String before = System.getProperty(PROPERTY, "");
    try {
      System.clearProperty(PROPERTY);
      assertThatThrownBy(() -> RealData.at("no/such.csv"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("shared/data/no/such.csv")
          .hasMessageContaining("-Dwardline.realdata=absent");
      System.setProperty(PROPERTY, "absent");
      assertThatThrownBy(() -> RealData.at("no/such.csv")).isInstanceOf(TestAbortedException.class);
    } finally {
      System.setProperty(PROPERTY, before);
    }
  }
}
