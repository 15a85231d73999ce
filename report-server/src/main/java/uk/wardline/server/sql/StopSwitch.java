package uk.wardline.server.sql;

import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Stops a statement from another thread, before or while it runs. Thread-safe. */
public final class StopSwitch {
  /** Who pressed it. */
  enum By {
    NOBODY,
    PERSON,
    CLOCK
  }

  private By by = By.NOBODY;
  private @Nullable Statement running;

  /** The person no longer wants the answer. */
  public void press() {
    press(By.PERSON);
  }

  synchronized void press(By who) {
    if (by != By.NOBODY) {
      return;
    }
    by = who;
    if (running != null) {
      try {
        running.cancel();
      } catch (SQLException e) {
        // The statement ends by itself; its result is thrown away.
        by = who;
      }
    }
  }

  /** Whether it was pressed, by whomever. */
  boolean pressed() {
    return by() != By.NOBODY;
  }

  synchronized By by() {
    return by;
  }

  /** Binds it to a statement that is about to run; false if it was pressed already. */
  synchronized boolean bind(Statement statement) {
    running = statement;
    return by == By.NOBODY;
  }

  synchronized void release() {
    running = null;
  }
}
