package uk.wardline.jobs.flow;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import uk.wardline.feeds.survey.Span;

/**
 * The job that finds rows whose key an earlier row of the same delivery has. Keys are sorted on
 * disk, so that memory does not grow with the file.
 */
public final class KeysJob {
  private final int parallelism;

  /** Runs with so many threads. */
  public KeysJob(int parallelism) {
    this.parallelism = parallelism;
  }

  /**
   * Runs to the end.
   *
   * @param plan the deliveries; what it says of repeated keys is not looked at
   * @param spans the spans of each delivery that has a key; no spans for the others
   * @return the repeated keys of each delivery of the plan
   * @throws uk.wardline.feeds.survey.DeliveryChanged if a file is no longer what was surveyed
   * @throws WriteFailed if the job breaks off for another reason
   */
  public List<RepeatedKeys> run(WritePlan plan, List<List<Span>> spans) {
    var environment = LocalFlink.environment(parallelism);
    environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
    var source =
        environment
            .fromSource(
                new SpanSource(WorkSpan.joined(spans)),
                WatermarkStrategy.noWatermarks(),
                "spans of files",
                TypeInformation.of(WorkSpan.class))
            .uid("spans");
    int deliveries = plan.deliveries().size();
    define(source, plan)
        .process(new RepeatGatherer(deliveries))
        .name("gather repeats")
        .uid("gather-repeats")
        .sinkTo(new DiscardingSink<>())
        .name("none")
        .uid("none");
    try {
      var result = environment.execute("keys of load " + plan.loadId());
      return found(deliveries, result.getAllAccumulatorResults());
    } catch (Exception e) {
      throw JobFailures.of(e);
    }
  }

  /** What the workers handed over; that of every delivery is there, or the job did not end well. */
  private static List<RepeatedKeys> found(int deliveries, Map<String, Object> accumulated) {
    return IntStream.range(0, deliveries)
        .mapToObj(i -> (RepeatedKeys) requireNonNull(accumulated.get(RepeatTotals.delivery(i))))
        .toList();
  }

  /** From spans of files to the rows whose key is taken. */
  static DataStream<RepeatFinder.Repeat> define(DataStream<WorkSpan> spans, WritePlan plan) {
    return spans
        .flatMap(new KeyReader(plan))
        .returns(TypeInformation.of(KeyedLine.class))
        .name("read keys")
        .uid("read-keys")
        .keyBy(row -> row.delivery + ":" + row.high + ":" + row.low, Types.STRING)
        .process(new RepeatFinder())
        .name("find repeats")
        .uid("find-repeats");
  }
}
