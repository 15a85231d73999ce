package uk.wardline.server.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import uk.wardline.server.birt.Choice;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportProgress;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.server.birt.ReportSurroundings;

/**
 * A runner whose engine starts in the background, so that nobody waits for it who does not need it.
 * Thread-safe.
 */
public final class WarmingRunner implements ReportRunner {
  private final CompletableFuture<ReportRunner> runner;

  private WarmingRunner(CompletableFuture<ReportRunner> runner) {
    this.runner = runner;
  }

  /** Begins to start an engine. */
  public static WarmingRunner start(Supplier<ReportRunner> engine) {
    var runner = new CompletableFuture<ReportRunner>();
    Thread.ofPlatform()
        .daemon()
        .name("report-engine")
        .start(() -> {
          try {
            runner.complete(engine.get());
          } catch (RuntimeException | Error e) {
            runner.completeExceptionally(e);
          }
        });
    return new WarmingRunner(runner);
  }

  private ReportRunner ready() {
    try {
      return runner.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public Map<String, List<Choice>> choices(String report, ReportSurroundings surroundings) {
    return ready().choices(report, surroundings);
  }

  @Override
  public ReportOutcome run(
      ReportRequest request,
      ReportSurroundings surroundings,
      Path folder,
      ReportProgress progress) {
    return ready().run(request, surroundings, folder, progress);
  }

  @Override
  public void close() {
    if (!runner.isCompletedExceptionally()) {
      ready().close();
    }
  }
}
