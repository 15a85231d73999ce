package uk.wardline.jobs.flow;

import static uk.wardline.warehouse.tables.index.Tables.PERSON_RECORD;

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
                new SpanSource(WorkSpan.joined(spans)),
                WatermarkStrategy.noWatermarks(),
                "spans of files",
                TypeInformation.of(WorkSpan.class))
            .uid("spans");
    DeliveryFlow.define(source, plan, sinks(plan));
    try {
      var client = environment.executeAsync("load " + plan.loadId());
      var result = follow(client, bytesRead);
      return WriteCounts.of(plan.deliveries().size(), result.getAllAccumulatorResults());
    } catch (Exception e) {
      throw JobFailures.of(e);
    }
  }

  private Sinks sinks(WritePlan plan) {
    var tables = new IcebergTables(new WorkCatalogLoader(catalog));
    return new Sinks(
        tables.appendTo(uk.wardline.warehouse.tables.raw.Tables.RECORD),
        tables.appendTo(uk.wardline.warehouse.tables.quarantine.Tables.RECORD),
        tables.appendTo(PERSON_RECORD),
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

  /**
   * Asks for the counts so far. A job that has just ended gives none, and its cluster may be gone
   * already; that says nothing about how the job ended, which is asked for again after this.
   */
  private static void look(JobClient client, LongConsumer bytesRead) throws InterruptedException {
    try {
      var found = client.getAccumulators().get().get(WriteCounts.BYTES);
      bytesRead.accept(found instanceof Long bytes ? bytes : 0);
    } catch (ExecutionException | IllegalStateException e) {
      LOG.debug("No counts while the job ends", e);
    }
  }
}
