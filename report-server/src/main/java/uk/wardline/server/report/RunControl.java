package uk.wardline.server.report;

import java.util.UUID;
import uk.wardline.server.birt.ReportProgress;

/**
 * Hears how far a run is, writes down each step of five percent or more, and passes on that the
 * reader gave up. A run that begins again, since a release was made meanwhile, does not fall back.
 */
final class RunControl implements ReportProgress {
  private static final int STEP = 5;

  private final UUID id;
  private final RunStore store;
  private volatile boolean cancelled;
  private int written = -STEP;

  RunControl(UUID id, RunStore store) {
    this.id = id;
    this.store = store;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  @Override
  public synchronized void reached(int percent, String doing) {
    if (percent >= written + STEP) {
      written = percent;
      store.reached(id, percent, doing);
    }
  }
}
