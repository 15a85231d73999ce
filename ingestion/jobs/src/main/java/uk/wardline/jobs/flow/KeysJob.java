package uk.wardline.jobs.flow;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
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
    var found = new ArrayList<List<RepeatedKeys.Repeated>>();
    plan.deliveries().forEach(_ -> found.add(new ArrayList<>()));
    try {
      var repeats = define(source, plan).executeAndCollect("keys of load " + plan.loadId());
      repeats.forEachRemaining(
          r -> found.get(r.delivery).add(new RepeatedKeys.Repeated(r.line, r.firstLine)));
      repeats.close();
    } catch (Exception e) {
      throw JobFailures.of(e);
    }
    return found.stream().map(RepeatedKeys::of).toList();
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
