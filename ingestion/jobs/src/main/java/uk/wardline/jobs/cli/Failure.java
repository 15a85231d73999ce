package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import uk.wardline.feeds.contract.ContractFaults;
import uk.wardline.feeds.survey.DeliveryChanged;
import uk.wardline.jobs.load.CheckFailed;
import uk.wardline.jobs.load.LoadHeld;
import uk.wardline.jobs.load.NoHeldLoad;
import uk.wardline.jobs.load.RollbackRefused;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.platform.PlatformUnavailable;
import uk.wardline.warehouse.platform.SettingsRefused;
import uk.wardline.warehouse.release.ReleaseGone;
import uk.wardline.warehouse.release.WorkHeld;
import uk.wardline.warehouse.trino.StatementsRunOn;

/**
 * How a command that failed ends: with which exit code, and in which words.
 *
 * @param ours whether it is a fault of ours, of which the log holds more
 */
record Failure(int code, String message, boolean ours, Exception cause) {

  static Failure of(Exception e) {
    return switch (e) {
      case InputNotFound _ -> expected(Exit.INPUT_NOT_FOUND, e);
      case InputRefused _, ContractFaults _, DeliveryChanged _ -> expected(Exit.INPUT_REFUSED, e);
      case SettingsRefused _ -> expected(Exit.CONFIGURATION, e);
      case PlatformUnavailable _ -> expected(Exit.UNAVAILABLE, e);
      case WorkHeld _, StatementsRunOn _ -> expected(Exit.TRY_AGAIN, e);
      case LoadHeld _ -> expected(Exit.HELD, e);
      case NoHeldLoad _, RollbackRefused _, ReleaseGone _ -> expected(Exit.INPUT_REFUSED, e);
      case CheckFailed _ -> new Failure(Exit.SOFTWARE, message(e), true, e);
      default ->
          new Failure(Exit.SOFTWARE, e.getClass().getSimpleName() + ": " + message(e), true, e);
    };
  }

  private static Failure expected(int code, Exception e) {
    return new Failure(code, message(e), false, e);
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Says it, and gives the exit code. */
  int say(PrintWriter err) {
    err.println("wardline: " + message);
    if (ours) {
      LoggerFactory.getLogger(Failure.class).error("The command failed", cause);
      err.println("Readers see what they saw before. The log says more: " + Logs.place());
    }
    err.flush();
    return code;
  }
}
