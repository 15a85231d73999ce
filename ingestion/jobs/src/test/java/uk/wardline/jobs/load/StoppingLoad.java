package uk.wardline.jobs.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.wardline.feeds.contract.ContractReader;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * A load in a process of its own that comes to a halt at a moment and says so, to be killed there;
 * or that says so and goes on, to be killed soon after.
 */
final class StoppingLoad {
  private StoppingLoad() {}

  /**
   * Arguments: data folder, contract, file, moment, stop or go; a moment is a step and began,
   * progress or ended.
   */
  public static void main(String[] arguments) {
    try (var platform = Platforms.open(PlatformSettings.read(Path.of(arguments[0])))) {
      var contract = new ContractReader().read(Path.of(arguments[1]));
      new Ingest(platform, 1, Clock.systemUTC())
          .run(
              List.of(new Arrived(Path.of(arguments[2]), contract)),
              new Stopping(arguments[3], arguments[4].equals("stop")));
    }
    System.out.println("ended");
  }

  private record Stopping(String moment, boolean stop) implements LoadListener {
    @Override
    public void began(Step step) {
      stopIf(step.text() + " began");
    }

    @Override
    public void progress(long done, long total) {
      stopIf("write progress");
    }

    @Override
    public void ended(Step step, Done<?> done) {
      stopIf(step.text() + " ended");
    }

    private void stopIf(String now) {
      if (now.equals(moment)) {
        System.out.println("stopped");
        System.out.flush();
        while (stop) {
          LockSupport.park();
        }
      }
    }
  }
}
