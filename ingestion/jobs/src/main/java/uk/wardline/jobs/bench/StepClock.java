package uk.wardline.jobs.bench;

import java.time.Instant;
import uk.wardline.jobs.flow.WriteCounts;
import uk.wardline.jobs.load.Done;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.Step;

/** Takes the time of each step; of the writing step, Flink's own start is told apart. */
final class StepClock implements LoadListener {
  private final Figures.Collector figures;
  private long began;
  private long beganMillis;
  private double beganCpu;

  StepClock(Figures.Collector figures) {
    this.figures = figures;
  }

  @Override
  public void began(Step step) {
    began = System.nanoTime();
    beganMillis = System.currentTimeMillis();
    beganCpu = ProcessUse.cpuSeconds();
  }

  @Override
  public void ended(Step step, Done<?> done) {
    double seconds = (System.nanoTime() - began) / 1e9;
    figures.put(step.text() + "_cpu", ProcessUse.cpuSeconds() - beganCpu);
    if (done.value() instanceof WriteCounts counts) {
      double start = flinkStart(counts.startedAt());
      figures.put("flink_start", start);
      figures.put("write", seconds - start);
      figures.put("rows", (double) (counts.accepted() + counts.quarantined()));
      figures.put("accepted", (double) counts.accepted());
    } else {
      figures.put(step.text(), seconds);
    }
  }

  private double flinkStart(Instant ready) {
    return Math.max(0, ready.toEpochMilli() - beganMillis) / 1000.0;
  }
}
