package uk.wardline.jobs.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wardline.feeds.survey.DeliveryChanged;
import uk.wardline.feeds.survey.Span;
import uk.wardline.jobs.iceberg.WorkCatalog;

/**
 * The job that writes deliveries: reads their spans, and appends to the tables of the work catalog.
 */
public final class WriteJob {
  private static final Logger LOG = LoggerFactory.getLogger(WriteJob.class);
  private static final long SPLIT_BYTES = 8L << 20;
  private static final long LOOK_EVERY_MS = 250;

  private final WorkCatalog.Address catalog;
  private final int parallelism;

  /** Writes there, with so many threads. */
  public WriteJob(WorkCatalog.Address catalog, int parallelism) {
    this.catalog = catalog;
    this.parallelism = parallelism;
  }

  /**
   * Runs to the end.
   *
   * @param plan what is written
   * @param spans the spans of each delivery of the plan, in its order
   * @param bytesRead is told now and then how many bytes have been read
   * @throws DeliveryChanged if a file is no longer what was surveyed
   * @throws WriteFailed if the job breaks off for another reason
   */
  public WriteCounts run(WritePlan plan, List<List<Span>> spans, LongConsumer bytesRead) {
    var environment = LocalFlink.environment(parallelism);
    var source =
        environment
            .fromSource(
                new SpanSource(workSpans(spans)),
                WatermarkStrategy.noWatermarks(),
                "spans of files",
                TypeInformation.of(WorkSpan.class))
            .uid("spans");
    DeliveryFlow.define(source, plan, sinks(plan));
    try {
      var client = environment.executeAsync("load " + plan.loadId());
      var result = follow(client, bytesRead);
      return WriteCounts.of(plan.deliveries().size(), result.getAllAccumulatorResults());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WriteFailed("The load was interrupted", e);
    } catch (Exception e) {
      throw failure(e);
    }
  }

  private Sinks sinks(WritePlan plan) {
    var tables = new IcebergTables(new WorkCatalogLoader(catalog));
    return new Sinks(
        tables.appendTo(uk.wardline.warehouse.tables.raw.Tables.RECORD),
        tables.appendTo(uk.wardline.warehouse.tables.quarantine.Tables.RECORD),
        FactTables.kindsIn(plan).stream()
            .collect(
                Collectors.toMap(kind -> kind, kind -> tables.appendTo(FactTables.table(kind)))));
  }

  private static JobExecutionResult follow(JobClient client, LongConsumer bytesRead)
      throws Exception {
    var result = client.getJobExecutionResult();
    while (true) {
      try {
        return result.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        look(client, bytesRead);
      }
    }
  }

  /** Asks for the counts so far; a job that has just ended gives none. */
  private static void look(JobClient client, LongConsumer bytesRead) throws InterruptedException {
    try {
      if (client.getAccumulators().get().get(WriteCounts.BYTES) instanceof Long bytes) {
        bytesRead.accept(bytes);
      }
    } catch (ExecutionException e) {
      LOG.debug("No counts while the job ends", e);
    }
  }

  private static RuntimeException failure(Exception e) {
    var cause =
        e instanceof ExecutionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : e;
    return ExceptionUtils.findSerializedThrowable(
            cause, DeliveryChanged.class, WriteJob.class.getClassLoader())
        .<RuntimeException>map(changed -> changed)
        .orElseGet(() -> new WriteFailed("The Flink job broke off: " + root(cause), cause));
  }

  private static Throwable root(Throwable e) {
    var cause = e.getCause();
    return cause == null ? e : root(cause);
  }

  /**
   * Joins neighbouring small spans, so that a file of many misfits is not handed out one by one.
   */
  static List<WorkSpan> workSpans(List<List<Span>> deliveries) {
    var work = new ArrayList<WorkSpan>();
    for (int i = 0; i < deliveries.size(); i++) {
      var joined = new ArrayList<Span>();
      long bytes = 0;
      for (Span span : deliveries.get(i)) {
        if (!joined.isEmpty() && bytes + span.length() > SPLIT_BYTES) {
          work.add(new WorkSpan(i, joined));
          joined.clear();
          bytes = 0;
        }
        joined.add(span);
        bytes += span.length();
      }
      if (!joined.isEmpty()) {
        work.add(new WorkSpan(i, joined));
      }
    }
    return work;
  }
}
